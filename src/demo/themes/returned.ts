import type { Theme } from './theme.ts';

export const returned: Theme = {
  code: 'returned',
  harms: ['neglect-educational'],
  situations: ['returned-from-abroad', 'out-of-school'],
  ages: [6, 16],
  structures: ['both', 'mother', 'partner'],
  reports: [
    ['school', 'school'],
    ['parent', 'walk-in'],
    ['police', 'police'],
    ['abroad', 'abroad'],
  ],
  suspect: null,
  usual: {
    signs: ['withdrawn'],
    vulnerabilities: ['none'],
    severity: 'mild',
    frequency: 'sometimes',
    suspectAccess: 'no-suspect',
    carerCapacity: 'protects',
    carerDifficulties: ['no-income'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'accepts-help', 'basic-needs-met'],
    riskFactors: ['debt'],
    actions: ['none'],
    feelsSafe: 'safe',
    home: 'poor-safe',
  },
  grave: {
    signs: ['withdrawn', 'aggressive'],
    severity: 'moderate',
    carerCapacity: 'struggles',
    carerDifficulties: ['no-income', 'mental-distress'],
    riskFactors: ['debt', 'eviction'],
    actions: ['basic-needs', 'team-meeting'],
    feelsSafe: 'not-always',
  },
  schooling: { status: 'enrolled-irregular', attendance: 'some-absences' },
  team: ['education', 'ngo', 'employment'],
  health: 'general',
  told: [
    '“Erdhi nga Greqia në janar. Nuk shkruan shqip dhe rri mënjanë.”',
    '“U kthyem se na mbaroi puna. Fëmijët nuk i pranojnë në klasën e tyre pa letra.”',
    '“Flet vetëm greqisht me të vëllanë. Në pushim nuk del.”',
  ],
  happens: [
    'Familja u kthye nga Greqia pas humbjes së punës. Fëmija ka kryer shkollën atje, nuk shkruan shqip dhe është vendosur dy klasa më poshtë.',
    'Kthimi ishte i papritur; dëftesat kanë mbetur në Greqi. Fëmija nuk ka shokë dhe kërkon çdo ditë të kthehet.',
  ],
  youngSays: ['“Atje kisha një qen. Nuk e sollëm.”', '“Nuk i kuptoj kur flasin shpejt.”'],
  olderSays: [
    '“Këtu më thonë grek, atje më thoshin shqiptar.”',
    '“Kam qenë i treti në klasë. Tani jam si në klasë të parë.”',
    '“Nuk më pyetën fare. Erdhi kamioni dhe ikëm.”',
  ],
  wants: ['“Dua të mësoj shqip pa më qeshur.”', '“Dua të flas me shoqet e mia çdo javë.”'],
  carerSays: [
    '“Kemi filluar nga zero. Edhe ne e kemi të vështirë.”',
    '“Letrat na i kërkojnë me vulë që nuk e jep njeri.”',
  ],
  summary: [
    'Fëmijë i kthyer nga Greqia, me vështirësi gjuhe e shkolle. Familja e mbron. Nevoja: njohja e dëftesave, orë shqipeje, lidhje me moshatarë.',
    'Riintegrim pas kthimit: pa rrezik sigurie, por me humbje që duan kohë. Shkolla cakton mësues mbështetës.',
  ],
  strengthsNote: [
    'Fëmija është i zoti në matematikë dhe flet dy gjuhë.',
    'Prindërit janë të bashkuar dhe i marrin këshillat.',
  ],
  familyLife: [
    'Familja jeton përkohësisht te vëllai i babait; dy familje në një apartament.',
    'Prindërit kërkojnë punë; gjyshërit ndihmojnë me drekën.',
  ],
  analysis: [
    'Humbja e shokëve dhe e vendit në klasë është dëmi kryesor. Me gjuhën kthehet edhe besimi te vetja.',
    'Rreziku rritet nëse familja mbetet pa të ardhura dhe niset sërish.',
  ],
  protects: ['Prindërit, kushërinjtë, talenti në matematikë.', 'Mësuesja që flet greqisht.'],
  ifNothing: ['Mbyllje në vete dhe largim nga shkolla.', 'Nisje e re e paplanifikuar e familjes.'],
  goals: [
    {
      goal: 'Fëmija mëson në klasën e moshës së vet',
      domain: 'education',
      sign: 'Dëftesat të njohura; shkruan shqip një faqe',
      need: 'Shkollim pas kthimit',
      actions: [
        { action: 'Njehsimi i dëftesave greke', service: 'school-enrolment', agency: 'korce-education' },
        {
          action: 'Orë shqipeje pas mësimit, tri herë në javë',
          service: 'after-school-support',
          agency: 'ndihme-per-femijet',
          cost: 7_000,
          source: 'donor',
        },
      ],
    },
    {
      goal: 'Familja qëndron e sigurt këtu',
      domain: 'livelihood',
      sign: 'Punë e njërit prind dhe banesë më vete',
      need: 'Punë dhe strehim',
      actions: [
        {
          action: 'Zyra e migracionit dhe e punës: regjistrim dhe ofertë',
          service: 'parents-employment',
          agency: 'korce-labour',
        },
      ],
    },
  ],
  better: [
    'Shkruajti një hartim me gjysmë faqeje. Mësuesja e lexoi në klasë.',
    'Babai filloi punë në pemishte; familja mori një dhomë me qira.',
    'Ka zënë dy shokë në skuadrën e volejbollit.',
  ],
  same: [
    'Dëftesat ende nuk kanë ardhur. Vijon në klasë si dëgjues.',
    'Flet me shoqet në Greqi çdo mbrëmje; këtu ende rri pak.',
  ],
  worse: ['Nuk ka shkuar në shkollë dy javë: thotë se e tallin.', 'Familja po mendon të niset sërish.'],
  saysBetter: ['“Ëndërrova shqip.”', '“Më zgjodhën në skuadër.”'],
  saysWorse: ['“Çantën e kam ende të mbyllur.”', '“Më thanë ktheu andej nga erdhe.”'],
  closing: [
    'Fëmija është në klasën e vet dhe familja ka punë. Nuk ka më nevojë për ndjekje.',
    'Riintegrimi ecën mirë; shkolla e ndjek vetë.',
  ],
};
