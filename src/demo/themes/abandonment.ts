import type { Theme } from './theme.ts';

export const abandonment: Theme = {
  code: 'abandonment',
  harms: ['abandonment'],
  situations: ['separated'],
  ages: [0, 3],
  structures: ['mother', 'parents-abroad'],
  reports: [
    ['health', 'health'],
    ['police', 'police'],
    ['relative', 'walk-in'],
  ],
  suspect: null,
  usual: {
    signs: ['none'],
    vulnerabilities: ['cannot-tell'],
    severity: 'severe',
    frequency: 'once',
    suspectAccess: 'no-suspect',
    carerCapacity: 'no-carer',
    carerDifficulties: ['very-young'],
    carerCooperation: 'partly',
    strengths: ['safe-relatives', 'services-in-place'],
    riskFactors: ['none'],
    actions: ['emergency-placement', 'medical', 'team-meeting'],
    feelsSafe: 'did-not-say',
    home: 'none',
  },
  grave: { severity: 'severe' },
  schooling: { status: 'not-of-age' },
  team: ['health', 'legal', 'social-services'],
  health: 'general',
  legal: 'guardianship',
  told: [
    '“Nëna u largua nga materniteti pa fëmijën. Është shumë e re. La një numër që nuk përgjigjet.”',
    '“E lanë te gjyshja “për dy ditë”. Kanë kaluar katër muaj.”',
  ],
  happens: [
    'Foshnja u la në spital nga nëna e re, që u kthye te familja e vet. Familja nuk e pranon. Foshnja është mirë me shëndet.',
    'Fëmija i vogël u la te një e afërme e moshuar, pa rroba e pa letra. Prindërit nuk gjenden.',
  ],
  youngSays: ['(Fëmija është shumë i vogël; qetësohet në krahë dhe ndjek zërin.)'],
  olderSays: ['“Ku është mami?”'],
  wants: ['(Kërkon krahët e së njëjtës infermiere.)'],
  carerSays: [
    '“Nuk e lashë se nuk e doja. Nuk kisha ku ta çoja.”',
    '“Unë e mbaj sa të mundem, po jam plakë.”',
  ],
  summary: [
    'Fëmijë i braktisur, i shëndetshëm. Masë e mbrojtjes së menjëhershme; kërkohet familja e gjerë para çdo vendosjeje tjetër. Nëna mbështetet, nuk gjykohet.',
    'Fëmijë pa kujdestar ligjor. Kujdes nga të afërmit me ndihmë, deri në vendimin e gjykatës.',
  ],
  strengthsNote: [
    'Tezja e nënës dëshiron ta marrë; foshnja ushqehet e fle mirë.',
    'Nëna pranon të takohet me psikologen.',
  ],
  familyLife: [
    'Nëna jeton me prindërit dhe vëllain, që nuk flasin për fëmijën. Tezja është e martuar, pa fëmijë.',
    'Gjyshja jeton vetëm me pension.',
  ],
  analysis: [
    'Fëmija ka nevojë për një njeri të qëndrueshëm brenda javësh, jo muajsh. Familja e gjerë është rruga e parë.',
    'Nëna ka nevojë për kohë dhe mbështetje që vendimi të jetë i saji.',
  ],
  protects: ['Tezja; stafi i maternitetit.', 'Shëndeti i mirë i fëmijës.'],
  ifNothing: [
    'Qëndrim i gjatë në institucion dhe dëm në lidhjen e parë.',
    'Birësim i nxituar pa dëgjuar nënën.',
  ],
  goals: [
    {
      goal: 'Fëmija ka një familje të qëndrueshme',
      domain: 'family-care',
      sign: 'Vendim gjykate për kujdesin nga të afërmit',
      need: 'Kujdes i qëndrueshëm',
      actions: [
        {
          action: 'Vlerësim i tezes dhe i banesës së saj',
          service: 'kinship-care',
          agency: 'korce-social-services',
        },
        {
          action: 'Kërkesë në gjykatë për kujdestari',
          service: 'legal-aid',
          agency: 'legal-clinic-for-minors',
        },
      ],
    },
    {
      goal: 'Nëna vendos e lirë dhe e mbështetur',
      domain: 'family-care',
      sign: 'Ka marrë pjesë në tre takime me psikologen',
      need: 'Mbështetje për nënën',
      actions: [
        {
          action: 'Takime me psikologen dhe me mamanë e komunitetit',
          service: 'psychological-support',
          agency: 'korce-health',
        },
      ],
    },
  ],
  better: [
    'Tezja e merr çdo ditë nga dy orë; fëmija i buzëqesh.',
    'Fëmija kaloi te tezja dhe fle natën.',
    'Nëna erdhi dhe e mbajti në krahë.',
  ],
  same: ['Gjykata nuk ka vendosur ende.', 'Nëna nuk ka ardhur në dy takimet e fundit.'],
  worse: ['Tezja u sëmur dhe kujdesi u ndërpre një javë.'],
  saysBetter: ['(Qesh kur dëgjon zërin e tezes.)'],
  saysWorse: ['(Qan kur ndërrohen njerëzit.)'],
  closing: [
    'Gjykata ia dha kujdestarinë tezes; fëmija rritet mirë. Nëna e viziton.',
    'Fëmija është në kujdes të përhershëm familjar.',
  ],
};
