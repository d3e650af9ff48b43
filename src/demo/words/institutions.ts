/** What each institution adds in its own section. */
export const institutions = {
  education: {
    informant: ['Mësuesja kujdestare', 'Psikologja e shkollës', 'Zëvendësdrejtoresha'],
    absence: [
      'Punon ose ndihmon në shtëpi',
      'Familja nuk ka njoftuar',
      'Ankesa për dhimbje, pa raport mjekësor',
    ],
    signs: [
      'Vjen i lodhur të hënave; u pa dy herë duke fjetur në bankë.',
      'Rri vetëm në pushim dhe i ruan gjërat shumë.',
      'Dy herë këtë muaj erdhi pa ngrënë.',
    ],
    said: ['“Në klasë është ngrohtë.”', '“Mos e thirrni babin, thirrni gjyshen.”', '“Dua të rri edhe pak.”'],
    strengths: [
      'I fortë në matematikë dhe vizatim.',
      'Lexon me dëshirë; i ndihmon të vegjlit.',
      'Aktiv në edukim fizik; ka një shok të mirë.',
    ],
    given: [
      'Orë mbështetëse dy herë në javë; ushqim në pushim.',
      'Biseda javore me psikologen; vend në bankën e parë.',
    ],
    needed: ['Libra dhe një vend i qetë për detyra.', 'Një i rritur që vjen në mbledhje.'],
    team: [
      'Shkolla njofton menaxherin për çdo mungesë të njëjtën ditë.',
      'Fëmija mund të qëndrojë në shkollë deri në orën 16:00.',
    ],
  },
  health: {
    doctor: [
      'Mjekja e familjes, qendra shëndetësore',
      'Pediatri, spitali rajonal',
      'Psikologja e shëndetit mendor, qendra komunitare',
    ],
    findings: {
      injury: [
        'Mavijosje të ndryshme në ngjyrë në krah dhe shpinë; pa fraktura.',
        'Gërvishtje të vjetra në shpinë; gjendje e përgjithshme e mirë.',
      ],
      neglect: [
        'Peshë nën normë për moshën, anemi e lehtë, kariese.',
        'Kollë e zgjatur; lëkura e thatë. Ushqyerje e pamjaftueshme.',
      ],
      'mental-health': [
        'Gjumë i ndërprerë, ankth në mbrëmje, vëmendje e ulur.',
        'Humor i ulët, shmangie e shokëve, pa simptoma të tjera.',
      ],
      general: [
        'Zhvillim sipas moshës; vaksina për t’u plotësuar.',
        'Gjendje e mirë e përgjithshme; dhëmbët kërkojnë kujdes.',
      ],
      illness: [
        'Gjendje kronike e qëndrueshme, por pa terapi prej muajsh.',
        'Nevojitet ndjekje neurologjike dhe fizioterapi.',
      ],
    },
    injuries: [
      'Tri mavijosje 2–4 cm në krahun e djathtë, të verdha dhe vjollcë; një në shpinë.',
      'Gërvishtje lineare 5 cm, rreth një javë e vjetër.',
    ],
    mental: [
      'Bashkëpunues, i ndrojtur. Flet për frikën kur mbetet vetëm me mjeken.',
      'Pa mendime për të dëmtuar veten sot. I orientuar.',
    ],
    treatment: [
      'Pomadë dhe qetësi; kontroll pas dy javësh.',
      'Hekur dhe vitamina për tre muaj.',
      'Mbështetje psikologjike; pa barna.',
    ],
    careWhat: [
      'Kontroll te pediatri pas katër javësh.',
      'Psikologe fëmijësh, spitali rajonal, brenda muajit.',
      'Dentisti dhe vaksina në qendrën shëndetësore.',
    ],
    said: ['“Më dhemb kur ngre dorën.”', '“Fle më mirë te gjyshja.”'],
    team: [
      'Fëmija duhet të hajë rregullisht dhe të flejë në një vend të qetë. Kontrolli tjetër është caktuar.',
      'Të mos pyetet përsëri për ngjarjen; të shmangen zhurmat e forta.',
    ],
  },
  police: {
    facts: {
      violence: [
        'Në orën 22:45 patrulla shkoi në banesë pas telefonatës së fqinjit. U gjetën nëna dhe fëmijët të trembur; i dyshuari ishte i dehur.',
        'U mor kallëzimi i nënës. Fëmijët ishin të pranishëm në ngjarje, të palënduar.',
      ],
      sexual: ['U mor kallëzimi i prindit. Fëmija u dëgjua një herë, me psikolog, në ambientin e posaçëm.'],
      street: [
        'Gjatë kontrollit në qytet fëmija u gjet duke shitur në kryqëzim në orë të vonë. U shoqërua te familja.',
        'U verifikua një i rritur që mbledh paratë e fëmijëve.',
      ],
      law: [
        'I mituri u ndalua me dy të rritur pranë një automjeti të hapur. U njoftuan prindi, avokati dhe psikologu.',
        'Grindje mes të miturish; nuk pati të lënduar.',
      ],
      trafficking: [
        'Informacion nga ataasheu i policisë në Greqi: fëmija u gjet duke lypur në shoqërinë e një të rrituri. U hap procedim.',
      ],
      online: [
        'U morën provat nga pajisja. Profili u hap nga një adresë jashtë vendit; u kërkua bashkëpunim.',
        'U identifikuan nxënësit e përfshirë; u njoftuan prindërit.',
      ],
    },
    heard: 'Një herë, me psikologe dhe avokate, në dhomën e përshtatur; 35 minuta.',
    team: [
      'Personi i dyshuar nuk duhet t’i afrohet fëmijës; nëse shihet, telefononi 129.',
      'Patrulla e zonës është në dijeni dhe kalon çdo mbrëmje.',
      'Çdo kontakt nga persona të panjohur të njoftohet menjëherë.',
    ],
    earlier: ['Dy ndërhyrje vitin e kaluar për grindje në familje.', 'Nuk ka ngjarje të mëparshme.'],
  },
  legal: {
    court: 'Gjykata e Shkallës së Parë Korçë',
    state: {
      'protection-order': [
        'Kërkesa për urdhër mbrojtjeje u depozitua; urdhri i menjëhershëm është dhënë.',
        'Urdhri i mbrojtjes u dha për 12 muaj.',
      ],
      'birth-registration': [
        'Padia për regjistrimin e lindjes u depozitua. Priten dokumentet nga konsullata.',
      ],
      'child-victim': [
        'Fëmija ka statusin e viktimës në procedim; u caktua avokat dhe psikolog.',
        'Seanca e parë u mbajt pa praninë e fëmijës.',
      ],
      guardianship: [
        'Kërkesa për kujdestari u depozitua; pritet vlerësimi i njësisë.',
        'Gjykata kërkoi raport social për të dyja palët.',
      ],
      'child-offender': ['Prokuroria shqyrton masën e shmangies nga ndjekja penale; avokati është caktuar.'],
    },
    advice: [
      'Prindit iu shpjeguan të drejtat dhe afatet e ankimit.',
      'Të ruhen të gjitha mesazhet dhe faturat mjekësore si prova.',
    ],
    next: [
      'Seanca e radhës; sigurohet dhomë e veçantë për fëmijën.',
      'Depozitimi i certifikatave brenda 10 ditësh.',
    ],
  },
  economic: {
    work: [
      'Vend pune në pastrim ose fasoneri; kurs 3-mujor rrobaqepësie me pagesë.',
      'Punë publike gjatë dimrit; regjistrim si punëkërkues.',
    ],
    needs: [
      'Qiraja dhe energjia elektrike.',
      'Ushqim dhe dru zjarri deri në mars.',
      'Veshje dimri për fëmijët.',
    ],
    team: [
      'Ndihma ekonomike miratohet nëse dorëzohet certifikata familjare deri më datë 20.',
      'Prindi është ftuar në intervistë pune javën tjetër.',
    ],
    debts: ['Rreth 40 mijë lekë te dyqani i lagjes', 'Kredi bujqësore', ''],
  },
} as const;
