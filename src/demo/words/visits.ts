/** What is seen and agreed on visits, whatever the case is about. See `tell` for the marks. */
export const visits = {
  seemed: {
    better: [
      'I qetë, i veshur pastër, na tregoi vetë dhomën dhe vizatimet.',
      'Erdhi me vrap te dera. Foli lirshëm, me sy në sy.',
      'I çlodhur, me detyrat të bëra. Qeshi disa herë.',
      'Luante me të tjerët në oborr; u afrua vetë të na përshëndeste.',
    ],
    same: [
      'I rregullt, por i mbyllur; u përgjigj me pak fjalë.',
      'I lodhur pas shkolle, pa shenja të jashtme. Rrinte pranë {ks}.',
      'Si herën e kaluar: i kujdesshëm me fjalët, më i lirë kur mbetëm vetëm.',
    ],
    worse: [
      'I zbehtë dhe i trembur nga zërat. Nuk e la {kn} nga dora.',
      'Nuk deshi të ulej; shikonte derën gjatë gjithë kohës.',
      'I papastër dhe i lodhur; tha se nuk kishte fjetur.',
    ],
  },
  safety: {
    better: [
      'Nuk ka ngjarje të reja; fëmija e di çfarë të bëjë kur ka frikë.',
      'Marrëveshjet e sigurisë mbahen.',
    ],
    worse: ['Pati një ngjarje të re, e shënuar te ecuria.', 'Fëmija nuk ndihet i sigurt këto ditë.'],
  },
  home: {
    better: [
      'Shtëpia e ngrohtë, me ushqim; fëmija ka vendin e vet.',
      'Dhoma e rregulluar, tavolinë për mësimet.',
    ],
    worse: [
      'Ftohtë dhe lagështi; pak ushqim në shtëpi.',
      'Rrëmujë e madhe, dritarja e thyer ende e pandrequr.',
    ],
  },
  care: {
    better: [
      '{k} flet butë me fëmijën dhe e dëgjon.',
      '{k} e di çfarë ndodhi sot në shkollë dhe e lavdëron.',
    ],
    worse: [
      '{k} është <i nervozuar|e nervozuar> dhe e ndërpret fëmijën.',
      '{k} nuk dinte ku kishte kaluar fëmija pasditen.',
    ],
  },
  wellbeing: {
    better: ['Fle dhe ha mirë, sipas fëmijës dhe {ks}.', 'Më i hapur, flet për shokët.'],
    worse: ['Gjumë i keq dhe dhimbje koke.', 'I trishtuar, nuk luan.'],
  },
  school: {
    better: ['Pa mungesa që nga vizita e fundit.', 'Mësuesja e lavdëron; ka zënë shokë.'],
    worse: ['Mungesa të reja këtë javë.', 'U grind në klasë.'],
  },
  carersSay: {
    better: [
      '“Kemi ditë të vështira, po tani dimë kë të thërrasim.”',
      '“E shoh që po çelet.”',
      '“Nuk e besoja se do bëhej.”',
    ],
    same: ['“Po mundohemi. Nuk bëhet brenda natës.”', '“Kur të vijë përgjigjja, do marrim frymë.”'],
    worse: ['“Nuk di ç’të bëj më.”', '“Mos më shihni me atë sy, ju lutem.”'],
  },
  agreed: [
    '{k} e çon fëmijën te mjeku deri të premten; punonjësja telefonon shkollën nesër.',
    'Vazhdohet me të njëjtin plan. Vizita tjetër me njoftim, pas shkolle.',
    'Fëmija zgjodhi ku do të takohemi herën tjetër: në qendër. {k} pajtohet.',
    'Punonjësja sjell formularin e ndihmës; {k} gatit fotokopjet.',
    'Mësuesja njofton çdo mungesë të njëjtën ditë. {k} telefonon para se ta mbajë në shtëpi.',
    'Takim i përbashkët me psikologen javën tjetër, në orën 14:00.',
  ],
  needs: [
    'Këpucë dimri.',
    'Syze: duhet kontroll te okulisti.',
    'Kërkon të regjistrohet në futboll.',
    'Duhet vërtetim nga gjendja civile.',
  ],
  notSeen: [
    'Ishte te tezja në fshat; {k} e tregoi në telefon, por nuk u pa.',
    'Në shkollë, ekskursion i klasës. U caktua vizitë e re.',
    'Flinte dhe {k} kërkoi të mos zgjohej.',
    'Ishte te mjeku me gjyshen.',
  ],
  notAlone: [
    'Shumë i vogël për të qëndruar vetëm me ne.',
    'Fëmija kërkoi që {k} të rrinte pranë.',
    'Një dhomë e vetme; dolëm në oborr vetëm pak.',
  ],
  attempted: [
    'Askush nuk e hapi derën dy herë; fqinja tha se kishin dalë. U la shënim dhe u njoftua mbikëqyrësi. Provohet sërish nesër.',
    'Familja nuk ishte në adresë. U telefonua shkolla: fëmija ishte sot në klasë. Vizitë e re brenda dy ditësh.',
    'Dera e mbyllur, drita ndezur. U telefonua {k}, që tha se do të kthehej vonë.',
  ],
  byPhone: [
    '{k} tregoi se java kaloi qetë. U kujtua takimi i së enjtes.',
    'U fol për mungesën e djeshme: fëmija kishte temperaturë.',
    '{k} kërkoi ndihmë për një formular; u shpjegua në telefon.',
  ],
  riskReason: [
    'Ngjarja e re dhe mungesa e një të rrituri që ndërhyn menjëherë.',
    'Fëmija ka frikë dhe personi i dyshuar mund ta arrijë.',
    'Gjendja u përkeqësua që nga vizita e fundit; duhet parë brenda javës.',
  ],
} as const;
