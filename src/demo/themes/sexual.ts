import type { Theme } from './theme.ts';

/** Told with restraint: what a team needs to protect the child, and no more. */
export const sexual: Theme = {
  code: 'sexual',
  harms: ['sexual-violence'],
  situations: [],
  ages: [7, 15],
  structures: ['mother', 'both', 'grandparents-too'],
  reports: [
    ['parent', 'walk-in'],
    ['health', 'health'],
    ['school', 'school'],
  ],
  suspect: 'neighbour',
  usual: {
    signs: ['withdrawn', 'afraid'],
    vulnerabilities: ['none'],
    severity: 'severe',
    frequency: 'unknown',
    suspectAccess: 'no-access',
    suspectDangers: ['none'],
    carerCapacity: 'protects',
    carerDifficulties: ['none'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'carer-acted', 'suspect-kept-away'],
    riskFactors: ['none'],
    actions: ['police', 'medical', 'safety-plan', 'team-meeting'],
    feelsSafe: 'not-always',
    home: 'good',
  },
  grave: { suspectAccess: 'regular', suspectDangers: ['threats'], feelsSafe: 'unsafe' },
  team: ['police', 'health', 'legal', 'ngo'],
  police: 'sexual',
  health: 'mental-health',
  legal: 'child-victim',
  told: [
    '“[Djali|Vajza] më tha diçka që nuk e përsëris dot. E besoj. Çfarë bëj tani?”',
    '“Në vizitë fëmija u tremb dhe tha një fjali që na detyron të njoftojmë.”',
    '“Mësueses iu besua një shoqe e klasës. Ne nuk pyetëm më tej dhe ju telefonuam.”',
  ],
  happens: [
    'Fëmija i tregoi prindit për sjellje seksuale nga një i rritur i njohur i lagjes. Nuk u pyet më tej; hollësitë do të merren një herë të vetme, nga të trajnuarit.',
    'Ka dyshim të bazuar për dhunë seksuale nga një i njohur i familjes. Fëmija u vizitua nga mjekja dhe nuk kontaktohet nga personi i dyshuar.',
  ],
  youngSays: ['“Nuk dua të kaloj nga ajo derë.”', '“Ia thashë mamit në vesh.”'],
  olderSays: ['“Dua ta them vetëm një herë.”', '“Mendoja se nuk do më besonte njeri.”'],
  wants: ['“Dua të mos e shoh më.”', '“Dua që mami të mos qajë për mua.”'],
  carerSays: ['“E besoj fëmijën tim. Vetëm më thoni si ta mbroj.”', '“Nuk e lashë më vetëm që atë ditë.”'],
  summary: [
    'Dyshim për dhunë seksuale. Prindi mbron, personi i dyshuar mbahet larg. Fëmija pyetet një herë të vetme, me psikolog, sipas kodit. Askush nuk e pyet në shkollë.',
    'Policia dhe mjekja janë përfshirë që në orët e para. Grupi di vetëm sa duhet për sigurinë.',
  ],
  strengthsNote: [
    'Fëmija u besua dhe e di; prindi është i vendosur.',
    'Fëmija ka një rutinë të qetë dhe një mësuese që e ndjek pa pyetur.',
  ],
  familyLife: [
    'Familja është e bashkuar rreth fëmijës. Gjyshërit ndihmojnë me shoqërimin.',
    'Lidhje e ngrohtë me nënën; lagjja nuk është në dijeni.',
  ],
  analysis: [
    'Mbrojtja sot varet nga largësia e personit të dyshuar dhe nga qetësia e të rriturve. Fëmija nuk duhet të përsërisë rrëfimin.',
    'Pas ngjarjes, siguria dhe rutina janë mjekimi i parë; procedimi ecën pa e ngarkuar fëmijën.',
  ],
  protects: ['Prindi që e besoi.', 'Rutina, mësuesja, psikologja.'],
  ifNothing: ['Ripërsëritje dhe heshtje e fëmijës.', 'Dëm i thellë psikik.'],
  goals: [
    {
      goal: 'Fëmija është i sigurt dhe personi i dyshuar nuk e arrin',
      domain: 'safety',
      sign: 'Masa e policisë në fuqi; fëmija shoqërohet',
      need: 'Siguri e plotë',
      actions: [
        {
          action: 'Hetim dhe masë ndaj personit të dyshuar',
          service: 'police-protection',
          agency: 'korce-police',
        },
        {
          action: 'Përfaqësim ligjor dhe kërkesa për masa mbrojtëse në gjykatë',
          service: 'legal-aid',
          agency: 'legal-clinic-for-minors',
        },
      ],
    },
    {
      goal: 'Fëmija shërohet me kohën e vet',
      domain: 'wellbeing',
      sign: 'Gjumë dhe lojë si më parë, sipas prindit dhe psikologes',
      need: 'Terapi e specializuar',
      actions: [
        {
          action: 'Terapi e specializuar, një herë në javë',
          service: 'psychological-support',
          agency: 'ndihme-per-femijet',
          cost: 30_000,
          source: 'donor',
        },
        {
          action: 'Kontroll mjekësor i dytë pas gjashtë javësh',
          service: 'medical-care',
          agency: 'korce-health',
        },
      ],
    },
  ],
  better: [
    'Personi i dyshuar është nën masë sigurie. Fëmija luan sërish në oborr.',
    'Pyetja u krye një herë, me psikologen; fëmija u lodh, por u lehtësua.',
    'Gjumi është më i mirë; nëna thotë se qeshin sërish.',
  ],
  same: [
    'Procedimi vazhdon. Fëmija shkon në terapi dhe nuk pyetet jashtë saj.',
    'Ka ende netë të vështira; nëna u mbështet.',
  ],
  worse: [
    'Një i afërm i personit të dyshuar i foli fëmijës në rrugë. U njoftua policia.',
    'Fëmija nuk deshi të dalë nga shtëpia gjithë javën.',
  ],
  saysBetter: ['“Sot dola vetë deri te dyqani.”', '“E thashë dhe mbaroi.”'],
  saysWorse: ['“E pashë nga larg dhe u fsheha.”'],
  closing: [
    'Gjykimi përfundoi; fëmija ka kryer terapinë dhe jeton i qetë. Familja di ku të kthehet.',
    'Fëmija është i sigurt prej një viti; mbështetja vazhdon sipas dëshirës.',
  ],
};
