import type { Theme } from './theme.ts';

export const unsupervised: Theme = {
  code: 'unsupervised',
  harms: ['neglect-supervision'],
  situations: [],
  ages: [2, 9],
  structures: ['mother', 'father', 'both', 'widow'],
  reports: [
    ['neighbour', 'phone'],
    ['school', 'school'],
    ['police', 'police'],
    ['anonymous-citizen', 'phone'],
  ],
  suspect: null,
  usual: {
    signs: ['uncared-for'],
    vulnerabilities: ['none'],
    severity: 'moderate',
    frequency: 'often',
    suspectAccess: 'no-suspect',
    carerCapacity: 'with-help',
    carerDifficulties: ['mental-distress'],
    carerCooperation: 'works-with-us',
    strengths: ['safe-relatives', 'accepts-help', 'attends-school'],
    riskFactors: ['isolation'],
    actions: ['stays-with-safe-adult', 'safety-plan'],
    feelsSafe: 'not-always',
    home: 'poor-safe',
  },
  grave: {
    vulnerabilities: ['unseen'],
    severity: 'severe',
    carerCapacity: 'does-not-protect',
    carerDifficulties: ['substance'],
    carerCooperation: 'partly',
    strengths: ['safe-relatives'],
    riskFactors: ['isolation', 'getting-worse'],
    actions: ['stays-with-safe-adult', 'medical', 'team-meeting'],
    home: 'dangerous',
  },
  team: ['health', 'education', 'ngo', 'social-services'],
  health: 'general',
  told: [
    '“Në orën dhjetë të natës [djali|vajza] trokiti te ne se kishte frikë vetëm. Prindi nuk ishte në shtëpi.”',
    '“E pashë në ballkon duke u përkulur, pa asnjë të rritur brenda.”',
    '“Dy herë këtë javë nuk erdhi kush ta marrë nga kopshti deri në mbyllje.”',
    '“Fëmija endet nëpër lagje deri vonë dhe ha ku t’i japin.”',
  ],
  happens: [
    'Fëmija lihet vetëm me orë të tëra, edhe natën, ndërsa prindi punon ose nuk është në gjendje të kujdeset. Një herë u gjet në rrugë nga fqinjët.',
    'Prindi vuan nga trishtim i rëndë dhe rri ditë të tëra në shtrat. Fëmija vishet e ushqehet vetë; sobën e ndez vetë.',
  ],
  youngSays: [
    '“Unë di ta mbyll derën me çelës.”',
    '“Kur errësohet, e ndez televizorin që të flasë dikush.”',
    '“Mami fle shumë.”',
  ],
  olderSays: [
    '“Unë i jap të voglit të hajë. Di të bëj makarona.”',
    '“Nuk u thosha të tjerëve se kisha frikë mos na ndajnë.”',
  ],
  wants: [
    '“Dua që dikush të vijë të më marrë nga kopshti.”',
    '“Dua që mami të mos jetë e lodhur.”',
    '“Dua të rri te tezja kur ajo punon.”',
  ],
  carerSays: [
    '“Kam turnin e natës dhe nuk kam kë t’ia lë.”',
    '“E di që nuk bën. Nuk e kam bërë nga e keqja.”',
    '“Ka ditë që nuk ngrihem dot.”',
  ],
  summary: [
    'Fëmija lihet vetëm në orë të rrezikshme. Prindi e pranon dhe ka nevojë për ndihmë në kujdesin e përditshëm; tezja mund ta mbajë fëmijën gjatë turneve.',
    'Mungesë mbikëqyrjeje e lidhur me gjendjen e prindit. Nevojitet kujdes ditor dhe mjekim për prindin; fëmija shihet çdo javë.',
  ],
  strengthsNote: [
    'Prindi e do fëmijën dhe e pranon gabimin. Tezja jeton në të njëjtën lagje.',
    'Fëmija është i zgjuar e i shoqërueshëm; edukatorja e ndjek nga afër.',
  ],
  familyLife: [
    'Familje e vogël, me pak të afërm pranë. Prindi punon me turne dhe është i lodhur.',
    'Gjyshja është në fshat dhe vjen një herë në muaj; e ka të vështirë të lëvizë.',
  ],
  analysis: [
    'Rreziku vjen nga orët kur fëmija është vetëm: zjarri, rruga, ballkoni. Me kujdes ditor dhe me një rrjet të afërmsh ky rrezik mbyllet.',
    'Fëmija ka marrë detyra që s’i takojnë moshës. Gjendja e prindit duhet trajtuar njëkohësisht, se përndryshe kujdesi bie sërish.',
  ],
  protects: ['Tezja, edukatorja, fqinja e katit të parë.', 'Dashuria e prindit dhe gatishmëria për mjekim.'],
  ifNothing: ['Aksident i rëndë në shtëpi ose në rrugë.', 'Fëmija mbyllet dhe mbetet pas në zhvillim.'],
  goals: [
    {
      goal: 'Fëmija nuk mbetet kurrë vetëm në shtëpi',
      domain: 'safety',
      sign: 'Një orar i shkruar tregon kush rri me fëmijën në çdo orë',
      need: 'Mbikëqyrje në çdo orë',
      actions: [
        {
          action: 'Regjistrim në qendrën ditore pas kopshtit ose shkollës',
          service: 'day-centre',
          agency: 'ndihme-per-femijet',
          cost: 8_000,
          source: 'donor',
        },
        {
          action: 'Marrëveshje me tezen për netët e turnit',
          service: 'kinship-care',
          agency: 'korce-child-protection-unit',
        },
      ],
    },
    {
      goal: 'Prindi merr veten dhe kujdeset',
      domain: 'family-care',
      sign: 'Prindi ndjek mjekimin dhe e merr vetë fëmijën çdo ditë',
      need: 'Ndihmë mjekësore dhe prindërim',
      actions: [
        {
          action: 'Vizitë te mjeku i shëndetit mendor dhe ndjekje e mjekimit',
          service: 'medical-care',
          agency: 'korce-health',
        },
        {
          action: 'Ndryshim i turnit në marrëveshje me punëdhënësin',
          service: 'parents-employment',
          agency: 'korce-labour',
        },
      ],
    },
  ],
  better: [
    'Orari i kujdesit mbahet; tezja e merr fëmijën të martën e të enjten.',
    'Prindi ndoqi dy vizitat te mjeku dhe ngrihet çdo mëngjes me fëmijën.',
    'Në qendrën ditore fëmija ha dhe mëson; është bërë më i qetë.',
  ],
  same: [
    'Orari mbahet gjatë javës, por jo të shtunën. U kërkua dikush tjetër për fundjavën.',
    'Mjekimi filloi; ende ka ditë të vështira.',
  ],
  worse: [
    'Fqinja e gjeti sërish fëmijën vetëm pas orës 21:00.',
    'Prindi e la mjekimin dhe nuk e hapi derën në vizitën e parë.',
  ],
  saysBetter: ['“Tani më merr tezja dhe bëjmë petulla.”', '“Mami erdhi vetë në kopsht.”'],
  saysWorse: ['“Dje e mbylla vetë derën.”', '“Nuk kishte bukë dhe hëngra sheqer.”'],
  closing: [
    'Prej pesë muajsh fëmija nuk ka mbetur vetëm. Prindi është i qëndrueshëm, orari funksionon pa ne.',
    'Kujdesi ditor dhe mjekimi vazhdojnë; fqinja dhe tezja janë pjesë e orarit.',
  ],
};
