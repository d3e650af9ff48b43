import type { Theme } from './theme.ts';

export const trafficking: Theme = {
  code: 'trafficking',
  harms: ['trafficking-begging', 'begging'],
  situations: ['returned-from-abroad', 'street-situation'],
  ages: [8, 15],
  structures: ['both', 'mother', 'partner'],
  reports: [
    ['abroad', 'abroad'],
    ['police', 'police'],
    ['ngo', 'email'],
  ],
  suspect: 'employer-exploiter',
  usual: {
    signs: ['afraid', 'uncared-for'],
    vulnerabilities: ['harmed-before'],
    severity: 'severe',
    frequency: 'constant',
    suspectAccess: 'unknown',
    suspectDangers: ['threats', 'exploits-others'],
    carerCapacity: 'struggles',
    carerDifficulties: ['no-income', 'denies'],
    carerCooperation: 'partly',
    strengths: ['trusted-adult', 'accepts-help'],
    riskFactors: ['exploiters-near', 'debt'],
    actions: ['police', 'stays-with-safe-adult', 'team-meeting'],
    feelsSafe: 'unsafe',
    home: 'poor-safe',
  },
  grave: { carerCapacity: 'does-not-protect', riskFactors: ['exploiters-near', 'being-taken-away', 'debt'] },
  schooling: { status: 'never-enrolled' },
  team: ['police', 'ngo', 'legal', 'social-services', 'health'],
  police: 'trafficking',
  health: 'general',
  legal: 'child-victim',
  told: [
    '“Partneri ynë në Selanik e gjeti duke lypur te porti, me një të rritur që nuk është i familjes.”',
    '“Në pikën kufitare i rrituri tha se ishte i nipi. Fëmija nuk ia dinte mbiemrin.”',
    '“Kthehet me borxh: familja thotë se i duhet dhënë ‘xhaxhait’ që e çoi.”',
  ],
  happens: [
    'Fëmija u çua në Greqi nga një i rritur që premtoi punë për familjen dhe u vu të lypte nga mëngjesi në natë. Çdo ditë duhej të sillte një shumë.',
    'Pas dy muajsh në Selanik fëmija u kthye me një udhëtim të paligjshëm. Personi i njeh shtëpinë dhe kërkon “borxhin”.',
  ],
  youngSays: ['“Atje rruga nuk kishte gjumë.”', '“Po nuk mblidhja, rrija jashtë.”'],
  olderSays: [
    '“Thoshin që paratë shkojnë te mami. Mami tha që nuk ka marrë asgjë.”',
    '“Ai e di ku banojmë.”',
    '“Më mësuan çfarë të them kur pyet polici.”',
  ],
  wants: ['“Dua të mos kthehem atje.”', '“Dua të fle me dritë.”'],
  carerSays: ['“Na tha do mësojë zanat. I besuam.”', '“Kemi frikë se kthehet për borxhin.”'],
  summary: [
    'Viktimë e mundshme e trafikimit për lypje. Policia dhe shërbimi social rajonal u njoftuan. Adresa e fëmijës nuk jepet; çdo kontakt i “xhaxhait” njoftohet menjëherë.',
    'Fëmijë i kthyer nga shfrytëzimi në Greqi. Familja është edhe viktimë e borxhit. Nevojitet mbrojtje, shkollë dhe zgjidhje e borxhit pa fëmijën.',
  ],
  strengthsNote: [
    'Fëmija i beson punonjëses së qendrës; ka mësuar greqisht.',
    'Nëna u pendua dhe bashkëpunon me policinë.',
  ],
  familyLife: [
    'Familje në varfëri të thellë, me borxhe. Nëna i do fëmijët dhe ka turp.',
    'Të afërmit janë të ndarë; një teze e pranon fëmijën.',
  ],
  analysis: [
    'Borxhi është mjeti i kontrollit. Sa kohë ai ekziston, fëmija mund të merret sërish.',
    'Fëmija ka mësuar rrëfime të gatshme; besimi rikthehet vetëm me durim.',
  ],
  protects: ['Policia, qendra, tezja.', 'Bashkëpunimi me partnerin në Greqi.'],
  ifNothing: ['Rikthim në shfrytëzim brenda javësh.', 'Kërcënim i familjes dhe i vëllezërve më të vegjël.'],
  goals: [
    {
      goal: 'Fëmija është i mbrojtur nga ata që e shfrytëzuan',
      domain: 'safety',
      sign: 'Nuk ka kontakt; hetimi i hapur',
      need: 'Mbrojtje nga trafikantët',
      actions: [
        {
          action: 'Hetim bashkë me autoritetet greke; ruajtje e adresës',
          service: 'police-protection',
          agency: 'korce-police',
        },
        {
          action: 'Ndihmë juridike si viktimë dhe kërkesë për dëmshpërblim',
          service: 'legal-aid',
          agency: 'legal-clinic-for-minors',
        },
      ],
    },
    {
      goal: 'Fëmija rimerr jetën e vet',
      domain: 'wellbeing',
      sign: 'Shkon në shkollë dhe fle pa frikë',
      need: 'Riintegrim',
      actions: [
        {
          action: 'Program riintegrimi në qendër: psikolog, mësime, lojë',
          service: 'psychological-support',
          agency: 'ndihme-per-femijet',
          cost: 40_000,
          source: 'donor',
        },
        {
          action: 'Regjistrim në shkollë me mësues mbështetës',
          service: 'school-enrolment',
          agency: 'korce-education',
        },
      ],
    },
    {
      goal: 'Familja nuk varet më nga borxhi',
      domain: 'livelihood',
      sign: 'Ndihmë ekonomike dhe punë',
      need: 'Të ardhura të ligjshme',
      actions: [
        {
          action: 'Ndihmë ekonomike si viktimë trafikimi',
          service: 'economic-aid',
          agency: 'korce-social-services',
        },
      ],
    },
  ],
  better: [
    'Statusi si viktimë e mundshme u njoh. Fëmija vjen çdo ditë në qendër.',
    'U regjistrua në shkollë; mësuesja e mori pranë vetes.',
    'Policia e ndaloi njërin nga personat.',
  ],
  same: ['Nuk ka kontakt të ri. Fëmija ende nuk flet për atë kohë.', 'Pritet përgjigjja nga Greqia.'],
  worse: [
    'Një makinë e panjohur priti para shtëpisë. U njoftua policia; fëmija fjeti te tezja.',
    'Familja mori telefonatë për borxhin.',
  ],
  saysBetter: ['“Tani di ta shkruaj adresën, po nuk ia them kujt.”', '“Në shkollë më ulën te dritarja.”'],
  saysWorse: ['“E pashë atë makinën.”'],
  closing: [
    'Fëmija është i sigurt prej dhjetë muajsh, shkon në shkollë; rrjeti është në gjykim.',
    'Riintegrimi u përmbyll; familja ka të ardhura dhe borxhi nuk ekziston më.',
  ],
};
