/** What stands around the plan: consents, referrals, measures, progress of actions. */
export const plans = {
  scope: [
    'Institucioneve u thuhet vetëm sa u duhet për shërbimin. Historia e familjes nuk jepet.',
    'Psikologes mund t’i tregohet për frikën dhe gjumin; jo për punën e prindërve.',
    'Shkolla di për orët mbështetëse, jo për arsyen.',
  ],
  consentChild: ['“Po, por mos i tregoni klasës.”', '“Mirë, po dua të vijë edhe [ai|ajo] me mua.”', '“Po.”'],
  consentPart: 'Nuk dëshiron që shkolla ta dijë arsyen; shkollës i jepet vetëm orari.',
  ethnicityScope: 'Vetëm që zyra e pakicave ta ndihmojë me ndërmjetësim; nuk përdoret për asgjë tjetër.',
  withdrawn: [
    'Nëna nuk dëshiron më që organizata të vijë në shtëpi; fëmija vazhdon në qendër.',
    'Familja e ndërpreu terapinë; do ta mendojë sërish pas një muaji.',
  ],
  referral: [
    'Fëmijës i duhet ky shërbim sipas planit; familja është njoftuar dhe e pret telefonatën tuaj.',
    'Kërkohet ndërhyrje e shpejtë; hollësitë e tjera i jep menaxheri me telefon.',
    'Sipas vendimit të grupit. Fëmija preferon pasditet.',
  ],
  referralAsked: [
    'Takimi i parë brenda dy javësh dhe një njoftim i shkurtër pas çdo muaji.',
    'Pritja e fëmijës me kujdestarin dhe një plan shërbimi i shkruar.',
    'Një vend në grup, dhe të na thoni kur fillon.',
  ],
  referralAnswer: [
    'E merr përsipër psikologja e qendrës, nga e hëna.',
    'Vend i lirë nga java tjetër; familja të sjellë certifikatën.',
    'E ndjek specialistja e zyrës.',
  ],
  referralMore: 'Na duhet vërtetimi i banimit dhe numri i telefonit të prindit.',
  referralDeclined: 'Lista e pritjes është e mbyllur deri në shkurt.',
  referralElsewhere: 'Qendra e bashkisë ka hapur një grup të ri; provoni atje.',
  referralNotTakenUp: 'U ftuan dy herë, nuk erdhën; familja tha se nuk mundet këto muaj.',
  referralWithdrawn: 'Familja gjeti vetë shërbimin; kërkesa nuk duhet më.',
  referralHeard: ['“Mirë ishte, më dëgjuan.”', '“Më ndihmoi, po ishte larg.”', '“Ok.”'],
  referralClosed: 'Shërbimi u diskutua me familjen; plani u përditësua.',
  outcome: [
    'Fëmija e ndoqi shërbimin deri në fund; gjumi dhe sjellja u përmirësuan.',
    'Familja merr pagesën çdo muaj.',
    'Fëmija u regjistrua dhe frekuenton.',
  ],
  outcomePart: 'Ndoqi gjysmën e seancave; u ndërpre për shkak të shpërnguljes.',
  progress: {
    underway: [
      'Filloi sipas afatit.',
      'Takimi i parë u mbajt; vazhdon.',
      'Në pritje të përgjigjes, u kujtua me telefon.',
    ],
    done: ['U krye plotësisht.', 'U krye; familja e konfirmon.', 'U krye me një javë vonesë.'],
    notDone: ['Familja nuk e pranoi; u gjet zgjidhje tjetër.', 'Shërbimi nuk kishte vend.'],
  },
  goalReached: ['U arrit, sipas fëmijës dhe vizitave.', 'U arrit brenda afatit.'],
  danger: {
    violence: 'Dhuna në shtëpi, sidomos në mbrëmje dhe në fundjavë.',
    other: 'Orët kur fëmija mbetet pa një të rritur të sigurt.',
  },
  warning: [
    'Zëri ngrihet, dyert përplasen, fëmija hesht.',
    'Mungesë në shkollë pa lajmëruar; telefoni i mbyllur.',
  ],
  childDoes: [
    '“Shkoj te tezja, dera tjetër. Marr edhe vëllain. Fjala jonë është “portokall”.”',
    '“Telefonoj gjyshen dhe them që dua petulla. Ajo e di.”',
    '“Dal në oborr te ndriçimi dhe thërras fqinjën.”',
  ],
  carersDo: [
    '{k} nuk mbetet në shtëpi kur nis grindja: merr fëmijët dhe shkon te e ëma. Telefonon 129.',
    '{k} e shoqëron fëmijën në shkollë dhe e merr vetë; askush tjetër.',
  ],
  checked: [
    'Telefonatë çdo dy ditë dhe vizitë çdo javë',
    'Vizitë javore; shkolla njofton të njëjtën ditë çdo mungesë',
  ],
  fails: [
    'Thirret policia, fëmija shkon te gjyshja dhe plani rishikohet të nesërmen.',
    'Mblidhet grupi brenda 24 orësh; shqyrtohet masë mbrojtjeje.',
  ],
  planWords: ['“E shkrova vetë numrin në dorë.”', '“Mirë. Po fjala e fshehtë të mos i thuhet njeriu.”'],
  lessNotEnough: [
    'Plani i sigurisë në familje nuk u mbajt dy herë dhe në shtëpi nuk ka të rritur që mbron.',
    'Fëmija nuk ka kujdestar të pranishëm; të afërmit e afërt nuk mund ta marrin sonte.',
  ],
  whyNotRelatives: [
    'Të afërmit jetojnë në të njëjtën shtëpi me personin e dyshuar; familje kujdestare nuk kishte të lirë.',
    'Tezja u gjet të nesërmen; deri atëherë nuk kishte familje kujdestare në bashki.',
  ],
  contact: [
    'Nëna e viziton tri herë në javë, me punonjësen. {dh} nuk e takon.',
    'Telefonatë çdo mbrëmje me nënën; vizita të shtunën.',
  ],
  duties: [
    'Prindërit ndjekin programin e prindërimit, lejojnë vizitat pa njoftim dhe e çojnë fëmijën çdo ditë në shkollë.',
    'Prindi nuk e lë fëmijën vetëm, ndjek mjekimin dhe pranon ndihmësen në shtëpi dy herë në javë.',
  ],
  measureChild: ['“Dua të rri te gjyshja, jo te shtëpia e madhe.”', '“Mirë, po ta kem çantën time.”'],
  measureParents: ['“E pranoj, derisa të rregullohem.”', '“Nuk jam dakord, por nuk do pengoj.”'],
  reviewOfMeasure: [
    'Masa po jep rezultat; vazhdon edhe tre muaj.',
    'Prindërit i plotësojnë detyrimet; propozohet lehtësim.',
  ],
} as const;
