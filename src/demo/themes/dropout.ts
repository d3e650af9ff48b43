import type { Theme } from './theme.ts';

export const dropout: Theme = {
  code: 'dropout',
  harms: ['neglect-educational'],
  situations: ['out-of-school'],
  ages: [8, 15],
  structures: ['both', 'mother', 'grandparents-too', 'father'],
  reports: [
    ['school', 'letter'],
    ['school', 'school'],
    ['mediator', 'meeting'],
  ],
  suspect: null,
  usual: {
    signs: ['misses-school'],
    vulnerabilities: ['none'],
    severity: 'mild',
    frequency: 'constant',
    suspectAccess: 'no-suspect',
    carerCapacity: 'with-help',
    carerDifficulties: ['none'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'basic-needs-met', 'accepts-help'],
    riskFactors: ['none'],
    actions: ['none'],
    feelsSafe: 'safe',
    home: 'good',
  },
  grave: {
    signs: ['misses-school', 'withdrawn'],
    vulnerabilities: ['unseen'],
    severity: 'moderate',
    carerCapacity: 'struggles',
    carerDifficulties: ['no-income'],
    carerCooperation: 'partly',
    strengths: ['protective-adult'],
    riskFactors: ['isolation'],
    actions: ['team-meeting'],
  },
  schooling: { status: 'dropped-out' },
  team: ['education', 'ngo', 'minorities'],
  told: [
    '“Nuk është paraqitur që në fillim të vitit. Dërguam dy lajmërime, nuk erdhi kush.”',
    '“Thotë që nuk i bën më sytë për shkollë. Unë mendoj se ka mbetur shumë prapa dhe ka turp.”',
    '“Prindërit janë larguar për punë sezonale dhe e morën me vete, tani nuk e pranon klasa.”',
  ],
  happens: [
    'Fëmija e la shkollën pasi mbeti në klasë dhe filloi të tallej nga shokët më të vegjël. Rri në shtëpi, ndihmon me punët dhe del pak.',
    'Pas muajsh me punë sezonale të familjes fëmija nuk u kthye në bankë. Lexon me vështirësi dhe shmang bisedën për shkollën.',
  ],
  youngSays: ['“Shkronjat më ngatërrohen.”', '“Kur më thërret mësuesja, më digjen faqet.”'],
  olderSays: [
    '“Jam më [i madhi|e madhja] në klasë dhe di më pak se të gjithë.”',
    '“Po vij, po jo në atë klasë.”',
    '“Nuk kam ç’bëj me shkollë. Kështu them, po nuk është e vërtetë.”',
  ],
  wants: ['“Dua të mësoj me dikë që nuk qesh.”', '“Dua të bëj kurs për [mekanik|parukiere].”'],
  carerSays: [
    '“E çoja deri te dera e shkollës, kthehej nga dera tjetër.”',
    '“Nuk e detyrojmë dot. Ne s’dimë ta ndihmojmë me detyrat.”',
  ],
  summary: [
    'Fëmija ka lënë shkollën nga turpi dhe mbetja prapa, jo nga mungesa e kujdesit. Nevojitet klasë e përshtatur, mësim individual dhe një i rritur që e pret te dera.',
    'Braktisje shkolle. Familja bashkëpunon. Shkolla cakton një mësues mbështetës; menaxheri e ndjek çdo muaj.',
  ],
  strengthsNote: [
    'Prindërit e duan shkollën për fëmijën; fëmija është i zoti me duar.',
    'Ka një mik që shkon në të njëjtën shkollë dhe mësuesi i muzikës e do.',
  ],
  familyLife: [
    'Familje e qetë dhe e kujdesshme. Prindërit kanë pak shkollë dhe ndihen të huaj në mbledhje.',
    'Gjyshja e mban shumë pranë; fëmija merr përgjegjësi në shtëpi.',
  ],
  analysis: [
    'Pas fjalës “nuk dua” qëndron frika nga dështimi. Sa më gjatë rri jashtë, aq më i vështirë bëhet kthimi.',
    'Mundësia më e mirë është kthimi i shkallëzuar me orë mbështetëse dhe një kurs praktik krahas.',
  ],
  protects: ['Familja, miku, interesi për punë me duar.', 'Mësuesi që e njeh dhe e pret.'],
  ifNothing: ['Analfabetizëm dhe punë pa zgjedhje.', 'Martesë ose punë e hershme.'],
  goals: [
    {
      goal: 'Fëmija është sërish në shkollë dhe ecën përpara',
      domain: 'education',
      sign: 'Frekuenton për një semestër dhe lexon një faqe pa ndihmë',
      need: 'Kthim në shkollë me mbështetje',
      actions: [
        {
          action: 'Vlerësim i nivelit dhe plan individual mësimi',
          service: 'school-enrolment',
          agency: 'korce-education',
        },
        {
          action: 'Mësim individual tri herë në javë',
          service: 'after-school-support',
          agency: 'ndihme-per-femijet',
          cost: 9_000,
          source: 'donor',
        },
      ],
    },
    {
      goal: 'Fëmija ka shokë dhe një veprimtari që i pëlqen',
      domain: 'community',
      sign: 'Merr pjesë çdo javë',
      need: 'Shoqëri dhe besim te vetja',
      actions: [
        {
          action: 'Regjistrim në qendrën rinore (sport ose muzikë)',
          service: 'other',
          agency: 'korce-child-protection-unit',
        },
      ],
    },
  ],
  better: [
    'Në tre javët e fundit mungoi vetëm një ditë. Mësuesi mbështetës e pret çdo mëngjes.',
    'Lexoi me zë një faqe të tërë; prindi e dëgjoi nga dera.',
    'Filloi në qendrën rinore dhe ka zënë dy shokë.',
  ],
  same: [
    'Vjen në orët individuale, por jo ende në klasë.',
    'Shkon tri ditë në javë; të hënat e ka të vështirë.',
  ],
  worse: ['Prej dy javësh nuk del nga shtëpia.', 'U grind në klasë dhe nuk u kthye të nesërmen.'],
  saysBetter: ['“E lexova vetë, pa gisht.”', '“Mësuesi më tha që e prisja radhën mirë.”'],
  saysWorse: ['“Më thanë: ke ardhur prapë?”', '“Nesër. Nesër vij.”'],
  closing: [
    'Fëmija kreu semestrin dhe dëshiron të vazhdojë. Shkolla e ndjek vetë.',
    'Objektivat u arritën; mësimi individual vazhdon deri në qershor.',
  ],
};
