import type { Theme } from './theme.ts';

export const leftBehind: Theme = {
  code: 'left-behind',
  harms: ['neglect-supervision'],
  situations: ['left-behind'],
  ages: [4, 16],
  structures: ['parents-abroad', 'parents-abroad', 'father-abroad'],
  reports: [
    ['school', 'school'],
    ['relative', 'walk-in'],
    ['health', 'health'],
    ['social-services', 'letter'],
  ],
  suspect: null,
  usual: {
    signs: ['withdrawn'],
    vulnerabilities: ['none'],
    severity: 'mild',
    frequency: 'constant',
    suspectAccess: 'no-suspect',
    carerCapacity: 'with-help',
    carerDifficulties: ['illness'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'attends-school', 'accepts-help'],
    riskFactors: ['isolation'],
    actions: ['none'],
    feelsSafe: 'safe',
    home: 'good',
  },
  grave: {
    signs: ['withdrawn', 'aggressive'],
    severity: 'moderate',
    carerCapacity: 'struggles',
    carerDifficulties: ['illness', 'absent'],
    strengths: ['protective-adult'],
    riskFactors: ['isolation', 'getting-worse'],
    actions: ['safety-plan', 'team-meeting'],
    feelsSafe: 'not-always',
  },
  team: ['education', 'health', 'social-services'],
  health: 'mental-health',
  legal: 'guardianship',
  told: [
    '“Prindërit janë në Greqi prej tre vitesh. Gjyshja është tetëdhjetë vjeçe dhe nuk e mban dot.”',
    '“Në mbledhje nuk vjen kush. Telefonojmë një numër grek që nuk përgjigjet.”',
    '“[Djali|Vajza] ka filluar të mos vijë në orën e fundit; rri te stacioni i autobusëve dhe pret.”',
  ],
  happens: [
    'Prindërit punojnë në Greqi dhe kthehen një herë në vit. Fëmija jeton me gjyshërit, që nuk shohin e nuk dëgjojnë mirë; mbrëmjet rri vetëm me telefonin.',
    'Pas largimit të prindërve fëmija u mbyll në vete, u përkeqësua në mësime dhe grindet me shokët. Kujdestaria nuk është caktuar me vendim.',
  ],
  youngSays: [
    '“Mami është brenda telefonit.”',
    '“Kur vjen avioni, unë bie në gjumë.”',
    '“Gjyshja harron dhe më thërret me emrin e babit.”',
  ],
  olderSays: [
    '“Më dërgojnë këpucë që nuk më bëjnë. Nuk e dinë sa jam rritur.”',
    '“Thonë “edhe pak”. E thonë prej tre vitesh.”',
    '“Gjyshit i them që jam mirë, se sëmuret.”',
  ],
  wants: [
    '“Dua të shkoj unë atje ose ata këtu. Njëra nga të dyja.”',
    '“Dua që të vijë dikush në mbledhjen e prindërve.”',
  ],
  carerSays: [
    '“E rritim si dimë. Po për detyrat s’jemi më.”',
    '“Prindërit dërgojnë para, po fëmija nuk do para.”',
  ],
  summary: [
    'Fëmijë i lënë pas nga emigrimi, me gjyshër të dashur por të lodhur. Duhet kujdestari ligjore, ndihmë pas shkolle dhe lidhje e rregullt me prindërit.',
    'Fëmija nuk është në rrezik të menjëhershëm; mungesa e gjatë e prindërve po e dëmton. Prindërit u gjetën në telefon dhe bashkëpunojnë.',
  ],
  strengthsNote: [
    'Gjyshërit e duan dhe e ushqejnë mirë; mësuesja e ka marrë përsipër.',
    'Prindërit përgjigjen dhe janë gati ta rregullojnë kujdestarinë.',
  ],
  familyLife: [
    'Gjyshërit jetojnë nga pensioni dhe nga të hollat e dërguara. Një xhaxha vjen të dielave.',
    'Prindërit flasin çdo mbrëmje me video, por bisedat janë të shkurtra.',
  ],
  analysis: [
    'Fëmija ka gjithçka materiale dhe askënd që ta pyesë si kaloi dita. Gjyshërit nuk kanë fuqi ligjore të nënshkruajnë për të.',
    'Mungesa e prindërve ka zgjatur përtej asaj që fëmija mund të mbajë. Zgjidhja afatgjatë është bashkimi, këtu ose atje.',
  ],
  protects: [
    'Dashuria e gjyshërve, mësuesja, lidhja me prindërit.',
    'Xhaxhai që mund të marrë kujdestarinë e përkohshme.',
  ],
  ifNothing: [
    'Largim nga shkolla dhe nisje e vetme drejt kufirit.',
    'Vetmi, varësi nga telefoni dhe shoqëri të rrezikshme.',
  ],
  goals: [
    {
      goal: 'Fëmija ka një të rritur që përgjigjet me ligj për të',
      domain: 'legal',
      sign: 'Vendim gjykate për kujdestarinë',
      need: 'Kujdestari ligjore',
      actions: [
        {
          action: 'Kërkesë për kujdestari të përkohshme për gjyshërit ose xhaxhain',
          service: 'legal-aid',
          agency: 'legal-clinic-for-minors',
        },
      ],
    },
    {
      goal: 'Fëmija nuk kalon pasditet vetëm',
      domain: 'education',
      sign: 'Detyrat të bëra, mungesat zero',
      need: 'Mbështetje pas shkolle',
      actions: [
        {
          action: 'Orë mbështetëse në shkollë, katër herë në javë',
          service: 'after-school-support',
          agency: 'korce-education',
        },
        {
          action: 'Vizitë mjekësore e gjyshërve dhe ndihmë në shtëpi',
          service: 'medical-care',
          agency: 'korce-health',
        },
      ],
    },
    {
      goal: 'Fëmija dhe prindërit vendosin bashkë kur do të bashkohen',
      domain: 'family-care',
      sign: 'Datë e caktuar, e njohur nga fëmija',
      need: 'Bashkim familjar',
      actions: [
        {
          action: 'Takime me video çdo javë, me ndihmën e punonjëses',
          service: 'family-reunification',
          agency: 'korce-child-protection-unit',
        },
      ],
    },
  ],
  better: [
    'Nëna u kthye për dy javë dhe ishte në mbledhjen e shkollës.',
    'Fëmija i bën detyrat në shkollë dhe kthehet në darkë i qetë.',
    'Gjykata e caktoi kujdestarinë e përkohshme.',
  ],
  same: [
    'Prindërit premtuan datë, ende nuk e kanë caktuar.',
    'Gjyshja u vizitua; vazhdon të ketë ditë harrese.',
  ],
  worse: [
    'Gjyshi u shtrua në spital; fëmija mbeti dy netë te fqinjët.',
    'Fëmija u nis vetëm drejt kufirit dhe u kthye nga Kapshtica.',
  ],
  saysBetter: ['“Mami qëndroi sa të më rritej një dhëmb.”', '“Kemi vënë një kalendar te frigoriferi.”'],
  saysWorse: ['“Prapë thanë “edhe pak”.”', '“Gjyshi nuk më njohu.”'],
  closing: [
    'Nëna u kthye përfundimisht dhe fëmija jeton me të. Shkolla dhe gjyshërit e thonë njësoj: është tjetër fëmijë.',
    'Kujdestaria është rregulluar dhe fëmija shkon te prindërit në pushime; rreziku është i ulët prej muajsh.',
  ],
};
