import type { Theme } from './theme.ts';

export const bullying: Theme = {
  code: 'bullying',
  harms: ['bullying', 'peer-violence'],
  situations: [],
  ages: [8, 15],
  structures: ['both', 'mother', 'grandparents-too'],
  reports: [
    ['parent', 'walk-in'],
    ['school', 'school'],
    ['child', 'helpline'],
  ],
  suspect: 'other',
  usual: {
    signs: ['withdrawn', 'misses-school'],
    vulnerabilities: ['none'],
    severity: 'moderate',
    frequency: 'often',
    suspectAccess: 'regular',
    suspectDangers: ['none'],
    carerCapacity: 'protects',
    carerDifficulties: ['none'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'trusted-adult', 'accepts-help'],
    riskFactors: ['none'],
    actions: ['none'],
    feelsSafe: 'not-always',
    home: 'good',
  },
  grave: {
    signs: ['withdrawn', 'injury', 'afraid'],
    severity: 'severe',
    suspectDangers: ['threats'],
    riskFactors: ['getting-worse'],
    actions: ['safety-plan', 'medical', 'team-meeting'],
    feelsSafe: 'unsafe',
  },
  team: ['education', 'ngo', 'police'],
  health: 'mental-health',
  police: 'online',
  told: [
    '“Kthehet çdo ditë me rrobat e grisura dhe nuk do të thotë kush ia bën.”',
    '“Ia kanë hapur një grup në telefon me emrin e tij për ta tallur. E pashë unë, mësuesja.”',
    '“Katër djem e presin te ura. Unë i kam parë nga dritarja e dyqanit.”',
  ],
  happens: [
    'Një grup nxënësish më të mëdhenj e ndalin rrugës, i marrin paratë dhe e shtyjnë. Në klasë i vënë nofka për rrobat dhe për të folurit.',
    'Talljet nisën në grupin e klasës dhe kaluan në goditje në pushim. Fëmija ka humbur dëshirën për shkollë dhe ankohet për dhimbje barku çdo mëngjes.',
  ],
  youngSays: ['“Më marrin bukën dhe e hedhin.”', '“Në pushim rri te banja.”'],
  olderSays: [
    '“Po e thashë, bëhet më keq.”',
    '“Të gjithë qeshin. Edhe shoku im qesh, që të mos e godasin.”',
    '“Kam mësuar rrugën e gjatë për në shtëpi.”',
  ],
  wants: ['“Dua të mos më vënë re.”', '“Dua që t’i ndalin, po jo para klasës.”'],
  carerSays: [
    '“Shkova në shkollë dhe më thanë: janë fëmijë.”',
    '“Nuk dua ta ndërroj shkollën. Pse të iki fëmija im?”',
  ],
  summary: [
    'Bullizëm i përsëritur në shkollë dhe në rrugë. Prindi mbron. Shkolla vë të rritur te ura dhe punon me grupin; fëmija merr mbështetje psikologjike.',
    'Dhunë nga moshatarët, edhe në telefon. Nuk ka rrezik në shtëpi. Nevojitet plan i shkollës me afate.',
  ],
  strengthsNote: [
    'Prindër që dëgjojnë; fëmija vizaton bukur dhe ka një shok besnik.',
    'Psikologja e shkollës ka lidhje të mirë me fëmijën.',
  ],
  familyLife: [
    'Familje e ngrohtë, pa konflikte. Motra e madhe e shoqëron kur mundet.',
    'Prindërit punojnë deri vonë; gjyshja e pret në drekë.',
  ],
  analysis: [
    'Fëmija ka filluar ta besojë atë që i thonë. Sa më shpejt ndalet grupi, aq më pak gjurmë mbeten.',
    'Shkolla e ka parë si lojë; nevojiten rregulla që i njohin të gjithë, edhe prindërit e të tjerëve.',
  ],
  protects: ['Prindërit, shoku, psikologja e shkollës.', 'Talenti që i sjell respekt.'],
  ifNothing: ['Refuzim i shkollës dhe vetëdëmtim.', 'Shpërthim dhune ndaj të tjerëve.'],
  goals: [
    {
      goal: 'Fëmija shkon dhe kthehet nga shkolla pa frikë',
      domain: 'safety',
      sign: 'Asnjë ngjarje për dy muaj; fëmija shkon vetë',
      need: 'Siguri në shkollë',
      actions: [
        {
          action: 'Plan i shkollës kundër bullizmit për klasën, me mësues te ura',
          service: 'other',
          agency: 'korce-education',
        },
        {
          action: 'Bisedë e policit të zonës me nxënësit dhe prindërit e tyre',
          service: 'police-protection',
          agency: 'korce-police',
        },
      ],
    },
    {
      goal: 'Fëmija rifiton besimin te vetja',
      domain: 'wellbeing',
      sign: 'Merr pjesë në klasë dhe flet për shokët',
      need: 'Mbështetje psikologjike',
      actions: [
        {
          action: 'Gjashtë seanca me psikologen e shkollës',
          service: 'psychological-support',
          agency: 'korce-education',
        },
        {
          action: 'Regjistrim në kursin e vizatimit',
          service: 'other',
          agency: 'ndihme-per-femijet',
          cost: 4_000,
          source: 'donor',
        },
      ],
    },
  ],
  better: [
    'Dy nga nxënësit i kërkuan falje para psikologes. Te ura ka çdo ditë një mësues.',
    'Fëmija nuk ankohet më për barkun dhe u ul sërish në bankën e parë.',
    'Vizatimi i tij u var në korridor.',
  ],
  same: [
    'Në shkollë është qetë, por grupi në telefon ende ekziston.',
    'Shkon me motrën; vetëm nuk guxon ende.',
  ],
  worse: ['E prisnin te parku. Syzet i janë thyer; u bë kallëzim.', 'Nuk shkoi në shkollë gjithë javën.'],
  saysBetter: ['“Sot luajta portier.”', '“Më pyetën nëse i vizatoj edhe ata.”'],
  saysWorse: ['“Më thanë: mësuesi ikën, ne mbetemi.”', '“Nuk dua të flas sot.”'],
  closing: [
    'Prej një semestri nuk ka pasur ngjarje; fëmija ka shokë dhe nota më të mira.',
    'Shkolla e zbaton planin; fëmija ndihet mirë.',
  ],
};
