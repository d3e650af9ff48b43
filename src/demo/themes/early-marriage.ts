import type { Theme } from './theme.ts';

export const earlyMarriage: Theme = {
  code: 'early-marriage',
  harms: ['child-marriage', 'psychological-violence'],
  situations: ['out-of-school'],
  ages: [14, 16],
  sex: 'female',
  structures: ['both', 'grandparents-too', 'widow'],
  reports: [
    ['school', 'school'],
    ['child', 'helpline'],
    ['relative', 'phone'],
    ['mediator', 'walk-in'],
  ],
  suspect: 'father',
  usual: {
    signs: ['withdrawn', 'misses-school'],
    vulnerabilities: ['none'],
    severity: 'moderate',
    frequency: 'constant',
    suspectAccess: 'no-access',
    suspectDangers: ['none'],
    carerCapacity: 'struggles',
    carerDifficulties: ['denies'],
    carerCooperation: 'partly',
    strengths: ['trusted-adult', 'asks-for-help', 'suspect-kept-away'],
    riskFactors: ['marriage-planned'],
    actions: ['safety-plan', 'team-meeting'],
    feelsSafe: 'not-always',
    home: 'good',
  },
  grave: {
    signs: ['afraid', 'withdrawn'],
    severity: 'severe',
    suspectAccess: 'lives-with',
    suspectDangers: ['threats'],
    carerCapacity: 'does-not-protect',
    carerDifficulties: ['denies', 'blames-child'],
    carerCooperation: 'refuses',
    strengths: ['asks-for-help'],
    riskFactors: ['marriage-planned', 'being-taken-away'],
    actions: ['police', 'stays-with-safe-adult', 'team-meeting'],
    feelsSafe: 'unsafe',
  },
  schooling: { status: 'enrolled-irregular', attendance: 'many-absences' },
  team: ['police', 'education', 'legal', 'ngo', 'minorities'],
  police: 'violence',
  legal: 'child-victim',
  told: [
    '“Më tha shoqja e saj: pas Pashkëve e çojnë nuse. Është pesëmbëdhjetë vjeç.”',
    '“Nuk dua të fejohem. Ju lutem mos u thoni që telefonova unë.”',
    '“Familja ka marrë fjalën. Vajza nuk ka dalë nga shtëpia prej dhjetë ditësh.”',
  ],
  happens: [
    'Familja ka rënë dakord ta fejojë vajzën me një të rritur njëzet e katër vjeç. Vajza është hequr nga shkolla dhe telefoni i është marrë.',
    'Fejesa u mbajt në heshtje dhe dasma është caktuar pas dy muajsh. Vajza thotë se e kanë pyetur “vetëm sa për të pyetur”.',
  ],
  youngSays: ['“Nuk dua.”'],
  olderSays: [
    '“Më thanë që është djalë i mirë. Unë as nuk kam folur me të.”',
    '“Dua ta mbaroj shkollën. Pastaj e shoh vetë.”',
    '“Kam frikë se, po thashë jo, s’më flet më njeri në shtëpi.”',
  ],
  wants: [
    '“Dua të kthehem në shkollë.”',
    '“Dua që dikush t’i flasë babit, dikush që ai e dëgjon.”',
    '“Dua të rri te halla deri sa të kalojë.”',
  ],
  carerSays: [
    '“Te ne kështu bëhet. Edhe unë u martova gjashtëmbëdhjetë vjeçe.”',
    '“Më mirë me një burrë të mirë se në gojë të botës.”',
    '“Nuk e dija që është kundër ligjit. Fjalën e kemi dhënë.”',
  ],
  summary: [
    'Martesë e planifikuar e një vajze nën moshë, kundër dëshirës së saj. Familja është njoftuar për ligjin. Shkolla njofton të njëjtën ditë nëse vajza mungon.',
    'Fejesë e hershme me presion të familjes. Vajza është dëgjuar vetëm. Prokuroria dhe policia janë vënë në dijeni; puna me familjen vazhdon përmes një të afërmi të respektuar.',
  ],
  strengthsNote: [
    'Vajza e di çfarë do dhe e kërkon ndihmën; halla e mbështet.',
    'Nxënëse e mirë; drejtoresha e shkollës është gati ta mbajë afër.',
  ],
  familyLife: [
    'Vendimet i merr babai bashkë me vëllezërit e tij. Nëna hesht, por qan kur flet për vajzën.',
    'Familje e lidhur, me turp nga fjalët e fshatit; halla ka mbaruar shkollën dhe dëgjohet.',
  ],
  analysis: [
    'Pas martesës fshihet frika nga thashethemet dhe varfëria, jo keqdashja. Vajza ka rrezik dhune dhe të humbasë shkollën. Puna me burrat e familjes është kyç.',
    'Presioni është i vazhdueshëm dhe vajza është e izoluar. Deri sa fejesa të prishet, rreziku mbetet i lartë.',
  ],
  protects: [
    'Halla, drejtoresha, vullneti i vajzës.',
    'Ligji dhe njoftimi i prokurorisë, që familja e merr seriozisht.',
  ],
  ifNothing: ['Martesë brenda pak javësh dhe fundi i shkollës.', 'Shtatzëni e hershme dhe varësi e plotë.'],
  goals: [
    {
      goal: 'Vajza nuk martohet dhe vendos vetë për jetën e saj',
      domain: 'safety',
      sign: 'Familja e prish fejesën dhe e nënshkruan angazhimin',
      need: 'Mbrojtje nga martesa e hershme',
      actions: [
        {
          action: 'Takim i familjes me policinë dhe klinikën ligjore për pasojat ligjore',
          service: 'legal-aid',
          agency: 'legal-clinic-for-minors',
        },
        {
          action: 'Bisedë me vëllezërit e babait përmes mediatorit',
          service: 'mediation',
          agency: 'korce-minority-protection',
        },
        {
          action: 'Kontroll javor me vajzën vetëm, në shkollë',
          service: 'other',
          agency: 'korce-child-protection-unit',
        },
      ],
    },
    {
      goal: 'Vajza vazhdon shkollën',
      domain: 'education',
      sign: 'Frekuentim i rregullt deri në fund të vitit',
      need: 'Shkollim',
      actions: [
        {
          action: 'Kthim në klasë dhe ndjekje e përditshme e mungesave',
          service: 'school-enrolment',
          agency: 'korce-education',
        },
        {
          action: 'Grup vajzash çdo të enjte në qendër',
          service: 'psychological-support',
          agency: 'ndihme-per-femijet',
          cost: 6_000,
          source: 'donor',
        },
      ],
    },
  ],
  better: [
    'Familja e shtyu dasmën dhe babai erdhi vetë në takim. Vajza është kthyer në shkollë.',
    'U nënshkrua angazhimi para drejtorit; telefoni iu kthye vajzës.',
    'Halla e mori vajzën për një javë; babai pranoi të presë.',
  ],
  same: [
    'Fejesa nuk është prishur, por dasma nuk ka datë. Vajza vjen në shkollë.',
    'Babai dëgjon, por thotë “do ta mendojmë”.',
  ],
  worse: [
    'Vajza mungoi tri ditë rresht; u gjet te familja e djalit dhe u kthye me policinë.',
    'Familja kërkoi pasaportën e vajzës.',
  ],
  saysBetter: [
    '“Babi më pyeti si shkova në provim.”',
    '“Ia ktheva unazën. Duart më dridheshin, po ia ktheva.”',
  ],
  saysWorse: ['“Thanë që kam turpëruar shtëpinë.”', '“Më kanë marrë sërish telefonin.”'],
  closing: [
    'Fejesa u prish. Vajza mbaroi vitin shkollor dhe vazhdon; familja e mban fjalën prej tetë muajsh.',
    'Vajza është e sigurt, shkon në shkollë dhe ka rrjetin e vet.',
  ],
};
