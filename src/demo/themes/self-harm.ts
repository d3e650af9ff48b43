import type { Theme } from './theme.ts';

/** Told without ways or means. */
export const selfHarm: Theme = {
  code: 'self-harm',
  harms: ['self-harm'],
  situations: [],
  ages: [13, 16],
  structures: ['both', 'mother', 'father-abroad', 'parents-abroad'],
  reports: [
    ['school', 'school'],
    ['parent', 'walk-in'],
    ['health', 'health'],
  ],
  suspect: null,
  usual: {
    signs: ['withdrawn', 'self-harm'],
    vulnerabilities: ['none'],
    severity: 'severe',
    frequency: 'sometimes',
    suspectAccess: 'no-suspect',
    carerCapacity: 'with-help',
    carerDifficulties: ['none'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'trusted-adult', 'asks-for-help', 'accepts-help'],
    riskFactors: ['none'],
    actions: ['medical', 'safety-plan'],
    feelsSafe: 'not-always',
    home: 'good',
  },
  grave: {
    frequency: 'often',
    carerCapacity: 'struggles',
    carerDifficulties: ['mental-distress'],
    strengths: ['trusted-adult'],
    riskFactors: ['getting-worse', 'isolation'],
    actions: ['medical', 'stays-with-safe-adult', 'safety-plan', 'team-meeting'],
  },
  team: ['health', 'education', 'ngo'],
  health: 'mental-health',
  told: [
    '“Psikologja e shkollës pa shenja dhe foli me të. Kërkon ndihmë që sot.”',
    '“Gjeta një fletë në dhomë. Nuk fle që atëherë.”',
    '“Mban mëngë të gjata edhe në qershor. Sot më tha pse.”',
  ],
  happens: [
    'Fëmija e dëmton veten kur ndihet i vetëm; nisi pas vdekjes së një të afërmi. Ka folur me psikologen e shkollës dhe pranon ndihmë.',
    'Presioni për notat dhe grindjet në shtëpi e kanë mbyllur. Fjalët për vdekjen janë dëgjuar dy herë nga shoqet. Mjeku është njoftuar.',
  ],
  youngSays: ['“Më dhemb brenda.”'],
  olderSays: [
    '“Nuk dua të vdes. Dua të pushojë.”',
    '“Me ju flas, se nuk trembeni.”',
    '“Mendoj se pa mua do ta kishin më lehtë.”',
  ],
  wants: ['“Dua të flas me një njeri që nuk qan.”', '“Dua që mami ta dijë, por t’ia thoni ju.”'],
  carerSays: ['“Mendonim se ishte mosha. Nuk e pamë.”', '“Tani fle me derën hapur dhe dëgjoj frymën.”'],
  summary: [
    'Vetëdëmtim. Mjeku dhe psikologja e ndjekin; familja e di planin: nuk lihet vetëm, thirret 127 në çast. Shkolla njofton çdo mungesë.',
    'Fëmijë në vuajtje të rëndë, që pranon ndihmë. Plan sigurie i nënshkruar prej tij. Vizita çdo javë.',
  ],
  strengthsNote: [
    'Fëmija flet hapur; ka një shoqe dhe një mësuese të besuar.',
    'Prindërit vijnë të dy në takime.',
  ],
  familyLife: [
    'Familja e do, por flet pak për ndjenjat. Gjyshja e vdekur ishte njeriu më i afërt.',
    'Njëri prind jashtë vendit; vëllai i vogël e ndjek pas.',
  ],
  analysis: [
    'Dhimbja nuk ka gjetur fjalë. Sa më shumë të rritur dëgjojnë pa u trembur, aq më pak i duhet të dëmtojë veten.',
    'Rreziku ndryshon me ditën; plani i sigurisë shihet çdo javë.',
  ],
  protects: ['Psikologja, shoqja, muzika.', 'Gatishmëria për të folur.'],
  ifNothing: ['Rrezik për jetën.', 'Mbyllje dhe largim nga shkolla.'],
  goals: [
    {
      goal: 'Fëmija është i sigurt edhe në ditët e vështira',
      domain: 'safety',
      sign: 'Plani i sigurisë përdoret; nuk ka ngjarje të reja',
      need: 'Siguri dhe mjekim',
      actions: [
        {
          action: 'Ndjekje nga mjeku i shëndetit mendor të fëmijëve',
          service: 'medical-care',
          agency: 'korce-health',
        },
        {
          action: 'Rishikim javor i planit të sigurisë me fëmijën dhe prindërit',
          service: 'other',
          agency: 'korce-child-protection-unit',
        },
      ],
    },
    {
      goal: 'Fëmija gjen fjalë dhe njerëz për dhimbjen',
      domain: 'wellbeing',
      sign: 'Flet me prindin për ndjenjat, jo vetëm me psikologen',
      need: 'Terapi individuale dhe familjare',
      actions: [
        {
          action: 'Terapi individuale dhe dy takime familjare në muaj',
          service: 'psychological-support',
          agency: 'ndihme-per-femijet',
          cost: 24_000,
          source: 'donor',
        },
        {
          action: 'Lehtësim i ngarkesës në shkollë për një periudhë',
          service: 'other',
          agency: 'korce-education',
        },
      ],
    },
  ],
  better: [
    'Nuk ka ngjarje të reja prej pesë javësh. E telefonoi vetë mësuesen një natë të vështirë.',
    'Prindërit morën pjesë në takimin familjar dhe dëgjuan pa ndërprerë.',
    'Ka rifilluar kitarën.',
  ],
  same: [
    'Ka ditë të mira dhe ditë pa fjalë. Plani i sigurisë është te dera e dhomës.',
    'Mjekimi u ndryshua; pritet efekti.',
  ],
  worse: [
    'U njoftua urgjenca natën e së dielës; qëndroi dy ditë në spital me nënën.',
    'Nuk deshi të flasë; shoqja solli një mesazh shqetësues.',
  ],
  saysBetter: ['“Kur vjen, e shkruaj. Pastaj kalon.”', '“Babi më pyeti dhe priti përgjigjen.”'],
  saysWorse: ['“Sot nuk e di.”', '“Jam [i lodhur|e lodhur] nga të shpjeguarit.”'],
  closing: [
    'Prej gjashtë muajsh nuk ka ngjarje. Terapia vazhdon me vullnetin e vet; familja flet ndryshe.',
    'Fëmija është i qëndrueshëm sipas mjekut; plani i sigurisë mbetet në familje.',
  ],
};
