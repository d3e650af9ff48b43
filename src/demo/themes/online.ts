import type { Theme } from './theme.ts';

export const online: Theme = {
  code: 'online',
  harms: ['online-abuse'],
  situations: [],
  ages: [11, 16],
  structures: ['both', 'mother', 'parents-abroad', 'father-abroad'],
  reports: [
    ['parent', 'walk-in'],
    ['child', 'helpline'],
    ['school', 'school'],
    ['police', 'police'],
  ],
  suspect: 'online-contact',
  usual: {
    signs: ['withdrawn'],
    vulnerabilities: ['none'],
    severity: 'moderate',
    frequency: 'often',
    suspectAccess: 'no-access',
    suspectDangers: ['unknown'],
    carerCapacity: 'protects',
    carerDifficulties: ['none'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'carer-acted', 'asks-for-help'],
    riskFactors: ['none'],
    actions: ['police', 'safety-plan'],
    feelsSafe: 'not-always',
    home: 'good',
  },
  grave: {
    signs: ['withdrawn', 'afraid'],
    severity: 'severe',
    suspectAccess: 'online',
    suspectDangers: ['threats', 'searches'],
    carerCapacity: 'with-help',
    riskFactors: ['getting-worse'],
    actions: ['police', 'safety-plan', 'team-meeting'],
    feelsSafe: 'unsafe',
  },
  team: ['police', 'education', 'ngo', 'legal'],
  police: 'online',
  health: 'mental-health',
  legal: 'child-victim',
  told: [
    '“Gjeta mesazhe në telefon. Dikush që thotë se është gjashtëmbëdhjetë vjeç i kërkon fotografi.”',
    '“Më thotë se do t’ua tregojë të gjithëve. Nuk di kujt t’i them.”',
    '“Në klasë qarkullon një fotografi e saj. Ne e bllokuam sa mundëm.”',
  ],
  happens: [
    'Një i panjohur lidhi miqësi në një lojë në internet, kërkoi fotografi dhe më pas kërcënoi se do t’i shpërndante. Fëmija u mbyll dhe fshehu telefonin.',
    'Fëmija është gënjyer nga një profil i rremë. Kërkesat u bënë gjithnjë më këmbëngulëse, natën. Prindi i gjeti mesazhet dhe njoftoi.',
  ],
  youngSays: ['“Në lojë ishte i mirë.”', '“Nuk dija që nuk ishte fëmijë.”'],
  olderSays: [
    '“E fshija gjithçka, po ai i ka.”',
    '“Kam turp më shumë nga babi sesa nga ai.”',
    '“Çdo herë që bie telefoni, më ngrin barku.”',
  ],
  wants: ['“Dua që të zhduket ajo fotografi.”', '“Dua që të mos e marrë vesh klasa.”'],
  carerSays: ['“Nuk e qortova. U tremba.”', '“Unë nuk di si punojnë këto. Më tregoni çfarë të bëj.”'],
  summary: [
    'Abuzim në internet nga një i panjohur. Prindi veproi menjëherë. Policia ka provat; pajisja ruhet pa u fshirë gjë. Fëmija nuk ka faj dhe kjo i thuhet nga të gjithë.',
    'Kërcënim me shpërndarje fotografish. Shkolla mbyll qarkullimin; fëmija merr mbështetje dhe nuk lihet vetëm me telefonin natën.',
  ],
  strengthsNote: [
    'Fëmija foli vetë me prindin; kanë lidhje të mirë.',
    'Shoqja më e mirë e di dhe e mbështet.',
  ],
  familyLife: [
    'Familje e kujdesshme; prindërit ndihen fajtorë. Vëllai i madh ndihmoi me pajisjet.',
    'Fëmija kalon shumë orë vetëm; njëri prind punon larg.',
  ],
  analysis: [
    'Turpi e mban fëmijën peng më shumë se kërcënimi. Mbështetja dhe heqja e materialit ecin bashkë.',
    'Rreziku vazhdon sa personi nuk është identifikuar; kërkon ndjekje teknike dhe biseda të përditshme.',
  ],
  protects: [
    'Prindi që nuk e fajëson; policia për krimet kibernetike.',
    'Rregullat e reja të telefonit, të vëna bashkë me fëmijën.',
  ],
  ifNothing: ['Kërkesat ashpërsohen; rrezik vetëdëmtimi.', 'Materiali përhapet dhe fëmija lë shkollën.'],
  goals: [
    {
      goal: 'Askush nuk e arrin më fëmijën për ta dëmtuar',
      domain: 'safety',
      sign: 'Llogaria e mbyllur, materiali i hequr, nuk ka mesazhe të reja',
      need: 'Siguri në internet',
      actions: [
        {
          action: 'Kallëzim dhe ruajtje e provave; kërkesë për heqjen e materialit',
          service: 'police-protection',
          agency: 'korce-police',
        },
        {
          action: 'Rregulla telefoni të vendosura bashkë me fëmijën',
          service: 'other',
          agency: 'korce-child-protection-unit',
        },
      ],
    },
    {
      goal: 'Fëmija çlirohet nga turpi',
      domain: 'wellbeing',
      sign: 'Fle mirë, kthehet te shoqet e shokët',
      need: 'Mbështetje psikologjike',
      actions: [
        {
          action: 'Tetë seanca me psikologen e qendrës',
          service: 'psychological-support',
          agency: 'ndihme-per-femijet',
          cost: 14_000,
          source: 'donor',
        },
        {
          action: 'Orë për sigurinë në internet për gjithë klasën, pa përmendur rastin',
          service: 'other',
          agency: 'korce-education',
        },
      ],
    },
  ],
  better: [
    'Policia e identifikoi profilin; materiali u hoq nga dy platforma.',
    'Fëmija fle pa telefon në dhomë dhe e propozoi vetë.',
    'Në seancë foli për herë të parë pa ulur kokën.',
  ],
  same: [
    'Nuk ka mesazhe të reja. Pritet përgjigjja e platformës.',
    'Shkon në shkollë, por shmang grupin e klasës.',
  ],
  worse: [
    'Erdhi një mesazh nga një profil i ri. U ruajt dhe iu dërgua policisë.',
    'Nuk deshi të shkojë në shkollë pasi pa dy veta që qeshnin.',
  ],
  saysBetter: ['“Tani e di që faji nuk ishte imi.”', '“E hapa telefonin dhe nuk më dridhej dora.”'],
  saysWorse: ['“Ka gjetur edhe numrin e mamit.”', '“Më duket sikur e dinë të gjithë.”'],
  closing: [
    'Nuk ka pasur kontakt të ri prej pesë muajsh; procedimi vazhdon pa praninë e fëmijës. Fëmija është mirë.',
    'Objektivat u arritën; familja ka rregulla që i zbaton.',
  ],
};
