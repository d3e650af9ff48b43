import type { Theme } from './theme.ts';

export const poverty: Theme = {
  code: 'poverty',
  harms: ['neglect-physical'],
  situations: ['extreme-poverty'],
  ages: [1, 13],
  structures: ['mother', 'both', 'widow', 'father'],
  reports: [
    ['school', 'school'],
    ['social-services', 'letter'],
    ['neighbour', 'walk-in'],
    ['outreach', 'street-outreach'],
  ],
  suspect: null,
  usual: {
    signs: ['uncared-for', 'hungry'],
    vulnerabilities: ['none'],
    severity: 'moderate',
    frequency: 'constant',
    suspectAccess: 'no-suspect',
    carerCapacity: 'with-help',
    carerDifficulties: ['no-income'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'accepts-help', 'trusted-adult'],
    riskFactors: ['debt'],
    actions: ['basic-needs'],
    feelsSafe: 'safe',
    home: 'poor-safe',
  },
  grave: {
    signs: ['uncared-for', 'hungry', 'untreated-illness'],
    severity: 'severe',
    carerCapacity: 'struggles',
    carerDifficulties: ['no-income', 'mental-distress'],
    riskFactors: ['debt', 'eviction'],
    actions: ['basic-needs', 'medical', 'team-meeting'],
    home: 'dangerous',
  },
  team: ['employment', 'social-services', 'education', 'ngo'],
  health: 'neglect',
  told: [
    '“Vjen pa ngrënë dhe me të njëjtat rroba. Në dimër nuk kishte xhup. E ëma është e mirë, po nuk ka ç’të bëjë.”',
    '“Jetojnë në një dhomë me lagështi, dritat ua kanë prerë. Kanë edhe një të vogël me kollë.”',
    '“Në pushim u mbledh bukën shokëve dhe thotë që e ka për qenin. Nuk kanë qen.”',
    '“Familja ka mbetur pa ndihmë ekonomike prej tre muajsh, se u mungon një dokument.”',
  ],
  happens: [
    'Familja jeton në një dhomë me lagështi, pa ujë brenda. Ka ditë që fëmija ha vetëm një herë. Ndihma ekonomike është ndërprerë për mungesë dokumentesh.',
    'Pas humbjes së punës prindi mbeti me borxhe te dyqani dhe te qiraja. Fëmija shkon në shkollë me rroba të holla dhe shpesh i uritur.',
  ],
  youngSays: [
    '“Kemi një sobë, po s’kemi dru.”',
    '“Unë e ha bukën ngadalë që të zgjatë.”',
    '“Mami thotë që nesër do të ketë.”',
  ],
  olderSays: [
    '“Nuk dua që shokët të vijnë te ne. Kur bie shi, pikon mbi shtrat.”',
    '“Në shkollë them që s’kam uri.”',
    '“Mund të punoj unë ditën e tregut, po mami nuk më lë.”',
  ],
  wants: [
    '“Dua një tavolinë ku të bëj mësimet.”',
    '“Dua të ngrohemi dhe mami të mos qajë.”',
    '“Dua këpucë që nuk hyjnë ujë.”',
  ],
  carerSays: [
    '“Nuk kam turp të kërkoj, kam turp që nuk kam ç’t’u jap.”',
    '“Punoj kur më thërrasin. Javën që shkoi më thirrën një ditë.”',
    '“Fëmijët nuk i jap askujt. Vetëm më ndihmoni të marr veten.”',
  ],
  summary: [
    'Neglizhim nga varfëria e rëndë, jo nga mungesa e dashurisë. Nevojat e para: ushqim, ngrohje, ndihma ekonomike dhe një banesë e thatë. Prindi bashkëpunon.',
    'Fëmija nuk ushqehet mirë dhe jeton në kushte të papërshtatshme. Rreziku lidhet me strehimin; ndarja nga familja nuk është zgjidhje.',
  ],
  strengthsNote: [
    'Prindi i do fëmijët dhe e pranon ndihmën pa u fshehur. Shokët e duan në klasë.',
    'Fqinjët ndihmojnë me ushqim; prindi është i gatshëm për çdo punë.',
  ],
  familyLife: [
    'Marrëdhënie të ngrohta, por shumë lodhje. Të afërmit janë vetë në nevojë; një teze në qytet i mban fëmijët në fundjavë.',
    'Prindi kujdeset vetëm. Fëmijët ndihmojnë njëri-tjetrin dhe flenë bashkë për t’u ngrohur.',
  ],
  analysis: [
    'Mungesat janë materiale dhe të përsëritura: pa të ardhura të qëndrueshme fëmija do të mbetet pas në rritje e në mësime. Prindi ka aftësi, i mungojnë mjetet.',
    'Banesa është burimi kryesor i rrezikut (lagështi, instalim elektrik i hapur). Me ndihmën ekonomike, ushqimin në shkollë dhe riparimin, rreziku ulet shpejt.',
  ],
  protects: [
    'Lidhja e fortë me prindin; shkolla që e sheh çdo ditë.',
    'Fqinjët dhe tezja; prindi kërkon punë.',
  ],
  ifNothing: [
    'Sëmundje të përsëritura dhe braktisje e shkollës nga turpi.',
    'Rrezik i nxjerrjes nga banesa dhe i ndarjes së fëmijëve.',
  ],
  goals: [
    {
      goal: 'Familja ka çdo ditë ushqim, ngrohje dhe dritë',
      domain: 'livelihood',
      sign: 'Ndihma ekonomike merret çdo muaj; fëmija ha tri herë në ditë',
      need: 'Të ardhura dhe ushqim',
      actions: [
        {
          action: 'Plotësimi i dokumenteve dhe riaplikimi për ndihmën ekonomike',
          service: 'economic-aid',
          agency: 'korce-social-services',
        },
        {
          action: 'Pako ushqimore dhe dru zjarri për dimrin',
          service: 'other',
          agency: 'ndihme-per-femijet',
          cost: 22_000,
          source: 'donor',
        },
        {
          action: 'Ofertë pune ose punë publike për prindin',
          service: 'parents-employment',
          agency: 'korce-labour',
        },
      ],
    },
    {
      goal: 'Fëmija jeton në një banesë të thatë e të sigurt',
      domain: 'housing',
      sign: 'Çatia e riparuar, instalimi elektrik i kontrolluar',
      need: 'Banesë e përshtatshme',
      actions: [
        {
          action: 'Kërkesë për subvencion qiraje ose riparim të banesës',
          service: 'housing',
          agency: 'korce-child-protection-unit',
          cost: 60_000,
          source: 'municipality',
        },
      ],
    },
    {
      goal: 'Fëmija mëson si shokët',
      domain: 'education',
      sign: 'Librat, rrobat dhe ushqimi në shkollë janë siguruar',
      need: 'Mbështetje në shkollë',
      actions: [
        {
          action: 'Libra falas, ushqim në shkollë dhe orë mbështetëse pas mësimit',
          service: 'after-school-support',
          agency: 'korce-education',
        },
      ],
    },
  ],
  better: [
    'Ndihma ekonomike u miratua dhe u mor për herë të parë. Në shtëpi kishte ushqim dhe zjarr.',
    'Çatia u riparua me ndihmën e fqinjëve; dhoma ishte e thatë.',
    'Prindi punon tri ditë në javë. Fëmija kishte veshje dimri dhe libra.',
  ],
  same: [
    'Dokumentet janë dorëzuar, pritet përgjigjja. Pakoja ushqimore u mor.',
    'Qiraja u pagua nga një i afërm; zgjidhja është e përkohshme.',
  ],
  worse: [
    'Dritat u prenë sërish dhe i vogli është me temperaturë. U thirr mjeku i familjes.',
    'Pronari u dha dy javë afat për të dalë nga dhoma.',
  ],
  saysBetter: [
    '“Kam një raft timin për librat.”',
    '“Dje hëngrëm mish dhe erdhi tezja.”',
    '“Në shkollë tani ha me të tjerët.”',
  ],
  saysWorse: ['“Natën fle me xhup.”', '“Mami tha që mbase do të ikim prej këtu.”'],
  closing: [
    'Familja ka të ardhura të rregullta dhe banesë të thatë. Fëmija shkon në shkollë çdo ditë dhe është rritur mirë në peshë.',
    'Nevojat bazë janë siguruar dhe shërbimet vazhdojnë pa ne. Prindi di ku të drejtohet.',
  ],
};
