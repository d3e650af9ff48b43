import type { Theme } from './theme.ts';

export const unregistered: Theme = {
  code: 'unregistered',
  harms: ['neglect-medical'],
  situations: ['unregistered-birth', 'returned-from-abroad'],
  ages: [0, 7],
  structures: ['both', 'mother', 'partner'],
  reports: [
    ['health', 'health'],
    ['mediator', 'walk-in'],
    ['parent', 'walk-in'],
    ['ngo', 'letter'],
  ],
  suspect: null,
  usual: {
    signs: ['none'],
    vulnerabilities: ['none'],
    severity: 'mild',
    frequency: 'constant',
    suspectAccess: 'no-suspect',
    carerCapacity: 'protects',
    carerDifficulties: ['no-income'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'accepts-help', 'basic-needs-met'],
    riskFactors: ['none'],
    actions: ['none'],
    feelsSafe: 'did-not-say',
    home: 'poor-safe',
  },
  grave: {
    signs: ['untreated-illness'],
    vulnerabilities: ['cannot-tell', 'illness'],
    severity: 'moderate',
    carerCapacity: 'with-help',
    riskFactors: ['isolation'],
    actions: ['medical', 'team-meeting'],
  },
  schooling: { status: 'not-of-age' },
  team: ['legal', 'health', 'minorities'],
  health: 'general',
  legal: 'birth-registration',
  told: [
    '“Fëmija lindi në Greqi dhe nuk është shkruar askund. Na kërkojnë letra që nuk i kemi.”',
    '“Erdhi për vaksinë. Nuk kishte as certifikatë, as kartelë.”',
    '“Në certifikatën greke vendi i emrit është bosh. Këtu na thonë që pa emër nuk e shkruajnë.”',
  ],
  happens: [
    'Fëmija lindi jashtë vendit, në shtëpi me qira, dhe nuk u regjistrua. Pa certifikatë nuk merr vaksina, ndihmë ekonomike dhe nuk shkruhet në kopsht.',
    'Dokumenti grek i lindjes ka të dhëna që nuk përputhen me ato të prindërve. Gjendja civile e ka kthyer dy herë kërkesën.',
  ],
  youngSays: ['“Mua më thonë ‘zemër’.”', '“Nuk kam letër si motra.”'],
  olderSays: ['“Kur më pyesin për datëlindjen, them atë të vëllait.”'],
  wants: ['“Dua të shkoj në kopsht si të tjerët.”', '“Dua një letër me emrin tim.”'],
  carerSays: [
    '“Kam shkuar tri herë te gjendja civile. Secili thotë diçka tjetër.”',
    '“Nuk kishim para për përkthimin e letrave.”',
  ],
  summary: [
    'Lindje e paregjistruar; familja kujdeset mirë. Duhen: vërtetim nga materniteti grek ose vendim gjykate, dhe vaksinat pa pritur dokumentin.',
    'Fëmija ekziston pa dokumente. Klinika ligjore merr çështjen; mjeku e viziton pa kartelë.',
  ],
  strengthsNote: [
    'Prindërit kanë ruajtur çdo letër nga spitali grek.',
    'Nëna ka punuar me ndërmjetësin dhe ka besim te njësia.',
  ],
  familyLife: [
    'Familja lëviz mes Korçës dhe Kosturit sipas punës. Të afërmit i presin sa herë kthehen.',
    'Prindërit nuk janë martuar zyrtarisht; babai e ka njohur fëmijën me fjalë.',
  ],
  analysis: [
    'Rreziku nuk vjen nga kujdesi, por nga mungesa e identitetit: pa të fëmija mbetet pa shëndet, shkollë e mbrojtje. Rruga më e shkurtër është vërtetimi përmes konsullatës.',
    'Mospërputhja e emrave në letra zgjidhet vetëm me vendim gjykate; duhet të niset tani, sepse zgjat.',
  ],
  protects: ['Kujdesi i prindërve; dokumentet e ruajtura.', 'Ndërmjetësi dhe klinika ligjore.'],
  ifNothing: [
    'Fëmija arrin moshën e shkollës pa u shkruar dot.',
    'Pa dokumente rritet rreziku i trafikimit.',
  ],
  goals: [
    {
      goal: 'Fëmija është i regjistruar dhe ka certifikatë',
      domain: 'identity-papers',
      sign: 'Certifikata në dorë',
      need: 'Regjistrim i lindjes',
      actions: [
        {
          action: 'Kërkesë në gjykatë për regjistrimin e lindjes',
          service: 'birth-registration',
          agency: 'legal-clinic-for-minors',
        },
        {
          action: 'Përkthim dhe njësim i dokumenteve greke',
          service: 'birth-registration',
          agency: 'korce-child-protection-unit',
          cost: 12_000,
          source: 'municipality',
        },
      ],
    },
    {
      goal: 'Fëmija ka vaksinat dhe mjekun e vet',
      domain: 'health',
      sign: 'Kartela e vaksinave e plotë',
      need: 'Kujdes shëndetësor',
      actions: [
        {
          action: 'Vizitë dhe vaksina pa pritur dokumentin',
          service: 'medical-care',
          agency: 'korce-health',
        },
      ],
    },
  ],
  better: [
    'Klinika ligjore e depozitoi kërkesën; seanca e parë u caktua.',
    'Fëmija mori vaksinat e para dhe u peshua: rritet mirë.',
    'Konsullata dërgoi vërtetimin; mungon vetëm përkthimi.',
  ],
  same: [
    'Pritet përgjigjja nga Greqia. Familja njoftoi për çdo hap.',
    'Seanca u shty për mungesë të një dokumenti.',
  ],
  worse: ['Gjendja civile e ktheu sërish kërkesën.', 'Familja u largua për sezon dhe nuk u gjet dy herë.'],
  saysBetter: ['“Më shpuan, po nuk qava.”', '“Tani kam emër në letër.”'],
  saysWorse: ['“Në kopsht thanë: ende jo.”'],
  closing: [
    'Fëmija u regjistrua dhe ka numër personal. Vaksinat janë të plota.',
    'Certifikata u mor; familja di si të vazhdojë vetë.',
  ],
};
