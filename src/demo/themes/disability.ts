import type { Theme } from './theme.ts';

export const disability: Theme = {
  code: 'disability',
  harms: ['neglect-medical'],
  situations: ['disability'],
  ages: [2, 14],
  structures: ['both', 'mother', 'grandparents-too', 'widow'],
  reports: [
    ['health', 'health'],
    ['parent', 'walk-in'],
    ['school', 'school'],
    ['ngo', 'letter'],
  ],
  suspect: null,
  usual: {
    signs: ['none'],
    vulnerabilities: ['disability'],
    severity: 'moderate',
    frequency: 'constant',
    suspectAccess: 'no-suspect',
    carerCapacity: 'with-help',
    carerDifficulties: ['no-income'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'accepts-help', 'trusted-adult'],
    riskFactors: ['none'],
    actions: ['none'],
    feelsSafe: 'did-not-say',
    home: 'poor-safe',
  },
  grave: {
    signs: ['untreated-illness', 'uncared-for'],
    vulnerabilities: ['disability', 'cannot-tell', 'unseen'],
    severity: 'severe',
    carerCapacity: 'struggles',
    carerDifficulties: ['no-income', 'mental-distress'],
    riskFactors: ['isolation'],
    actions: ['medical', 'team-meeting'],
  },
  schooling: { status: 'never-enrolled' },
  team: ['health', 'education', 'social-services', 'employment'],
  health: 'illness',
  told: [
    '“Fëmija nuk është parë nga mjek prej dy vjetësh. Karrigen e ka të vogël dhe nuk del.”',
    '“Kopshti na tha që nuk e mban dot. Unë e kuptoj, po ku ta çoj?”',
    '“Familja e mban brenda, nga turpi. Ne e pamë rastësisht.”',
  ],
  happens: [
    'Fëmija me aftësi të kufizuar rri gjithë ditën në shtëpi, pa terapi dhe pa shkollë. Pagesa është ndërprerë se komisioni nuk u rinovua.',
    'Barnat kanë mbaruar dhe familja nuk ka para për udhëtimin te mjeku. Fëmija ka filluar të humbasë atë që kishte mësuar.',
  ],
  youngSays: ['“Dua jashtë.”', '“Dritare.” (tregon me gisht rrugën)'],
  olderSays: ['“Unë kuptoj gjithçka. Vetëm flas ngadalë.”', '“Nuk më pyesin mua, pyesin mamin.”'],
  wants: ['“Dua të shkoj në klasë me motrën.”', '“Dua karrige me rrota që ecën vetë.”'],
  carerSays: [
    '“E mbaj në krahë. Tani është rritur, nuk mundem më.”',
    '“Nuk dua mëshirë, dua një orë në ditë të marr frymë.”',
  ],
  summary: [
    'Fëmijë me aftësi të kufizuar pa shërbimet që i takojnë. Familja kujdeset, por është e rraskapitur. Nevojiten: komisioni, terapia, pagesa dhe shkolla.',
    'Mungesë kujdesi mjekësor nga varfëria dhe largësia. Rreziku ulet sapo rinis terapia.',
  ],
  strengthsNote: [
    'Nëna e njeh çdo shenjë të fëmijës; motra luan me të çdo ditë.',
    'Fëmija është kurioz dhe qesh me muzikë.',
  ],
  familyLife: [
    'E gjithë dita e familjes rrotullohet rreth kujdesit. Babai punon larg; gjyshja ndihmon në mëngjes.',
    'Familja ka hequr dorë nga miqtë; fqinja e re është afruar.',
  ],
  analysis: [
    'Fëmija mund të bëjë më shumë se ç’i lejohet. Pengesa është mungesa e shërbimeve, jo familja.',
    'Pa terapi humbet vit pas viti. Nëna ka nevojë për pushim që të vazhdojë.',
  ],
  protects: ['Dashuria dhe dija e nënës; motra.', 'Qendra e zhvillimit që ka vend të lirë.'],
  ifNothing: [
    'Përkeqësim i shëndetit dhe izolim i plotë.',
    'Rrezik vendosjeje në institucion nga lodhja e familjes.',
  ],
  goals: [
    {
      goal: 'Fëmija merr mjekimin dhe terapinë që i duhet',
      domain: 'health',
      sign: 'Terapi dy herë në javë; barnat të siguruara',
      need: 'Kujdes shëndetësor i rregullt',
      actions: [
        {
          action: 'Vizitë e specializuar dhe rinovim i komisionit mjekësor',
          service: 'medical-care',
          agency: 'korce-health',
        },
        {
          action: 'Fizioterapi në qendrën ditore, me transport',
          service: 'rehabilitation',
          agency: 'korce-social-services',
          cost: 20_000,
          source: 'municipality',
        },
      ],
    },
    {
      goal: 'Fëmija shkon në shkollë',
      domain: 'education',
      sign: 'I regjistruar, me mësues ndihmës',
      need: 'Arsim gjithëpërfshirës',
      actions: [
        {
          action: 'Vlerësim nga komisioni dhe mësues ndihmës',
          service: 'school-enrolment',
          agency: 'korce-education',
        },
      ],
    },
    {
      goal: 'Familja merr pagesat që i takojnë',
      domain: 'livelihood',
      sign: 'Pagesa e paaftësisë dhe e kujdestarit çdo muaj',
      need: 'Pagesat e ligjshme',
      actions: [
        {
          action: 'Aplikim për pagesën dhe kujdestarin personal',
          service: 'economic-aid',
          agency: 'korce-labour',
        },
      ],
    },
  ],
  better: [
    'Terapia nisi: fëmija qëndroi ulur pa ndihmë për pesë minuta.',
    'Komisioni u rinovua dhe pagesa do të vijë muajin tjetër.',
    'Mësuesja ndihmëse erdhi në shtëpi dhe u miqësuan.',
  ],
  same: ['Transporti vjen një herë në javë, duhej dy.', 'Pritet karrigia e re.'],
  worse: [
    'Krizat u shpeshtuan; u shtrua dy ditë në pediatri.',
    'Nëna ishte e rraskapitur dhe qau gjatë vizitës.',
  ],
  saysBetter: ['“Shih!” (ngrihet vetë)', '“Mësuesja më lexon përralla.”'],
  saysWorse: ['“Nuk dua gjilpërë.”'],
  closing: [
    'Shërbimet janë vënë në vend dhe vazhdojnë pa ne. Fëmija shkon në shkollë tri ditë në javë.',
    'Familja ka pagesat, terapinë dhe pushimin e vet; rreziku është i ulët.',
  ],
};
