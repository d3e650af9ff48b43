import type { Theme } from './theme.ts';

export const street: Theme = {
  code: 'street',
  harms: ['labour-street', 'begging'],
  situations: ['street-situation', 'out-of-school'],
  ages: [6, 14],
  structures: ['both', 'mother', 'widow', 'grandparents-too'],
  reports: [
    ['outreach', 'street-outreach'],
    ['police', 'police'],
    ['anonymous-citizen', 'phone'],
    ['mediator', 'walk-in'],
  ],
  suspect: null,
  usual: {
    signs: ['uncared-for', 'misses-school'],
    vulnerabilities: ['none'],
    severity: 'moderate',
    frequency: 'often',
    suspectAccess: 'no-suspect',
    carerCapacity: 'struggles',
    carerDifficulties: ['no-income', 'sends-to-work'],
    carerCooperation: 'partly',
    strengths: ['trusted-adult', 'friends', 'accepts-help'],
    riskFactors: ['debt'],
    actions: ['basic-needs', 'safety-plan'],
    feelsSafe: 'not-always',
    home: 'poor-safe',
  },
  grave: {
    signs: ['uncared-for', 'misses-school', 'out-at-night', 'hungry'],
    severity: 'severe',
    frequency: 'constant',
    carerCapacity: 'does-not-protect',
    strengths: ['friends'],
    riskFactors: ['exploiters-near'],
    actions: ['police', 'basic-needs', 'team-meeting'],
    feelsSafe: 'unsafe',
  },
  schooling: { status: 'dropped-out' },
  team: ['ngo', 'education', 'police', 'employment'],
  police: 'street',
  health: 'general',
  told: [
    '“E shohim çdo ditë te semafori i madh me kuti çamçakëzash, deri pas orës dhjetë të darkës.”',
    '“Në treg mban thasë për të tjerët. Nuk i kam dëgjuar kurrë të flasë për shkollë.”',
    '“Lyp te hyrja e kishës të dielave. Një burrë i merr paratë pas meshe.”',
    '“E njoh familjen: janë pa punë, djali i madh ka ikur në Greqi dhe [djali|vajza] mban shtëpinë.”',
  ],
  happens: [
    'Fëmija shet sende të vogla te kryqëzimi nga ora 16:00 deri natën vonë, në çdo mot. Paratë i dorëzon në shtëpi. Shkollën e ka lënë që vitin e kaluar.',
    'Bashkë me vëllezërit mbledh kanaçe dhe hekurishte; në fundjavë lyp te tregu. Prindërit thonë se pa këto para nuk ia dalin dot.',
  ],
  youngSays: [
    '“Kur mbledh shumë, mami blen mish.”',
    '“Te semafori kam shok një polic. Më jep ujë.”',
    '“Në dimër ngrihen duart.”',
  ],
  olderSays: [
    '“Po nuk solla pesëqind lekë, rri jashtë derisa t’i bëj.”',
    '“Shkolla është për ata që kanë kohë.”',
    '“Mësova të numëroj me kusuret.”',
    '“Nuk lyp. Shes. Nuk është njësoj.”',
  ],
  wants: [
    '“Dua të mësoj të shkruaj emrin si duhet.”',
    '“Dua që babi të gjejë punë, që të mos dal më.”',
    '“Dua të luaj futboll me skuadër.”',
  ],
  carerSays: [
    '“Nuk e çoj unë, shkon vetë. Po paratë na duhen, nuk gënjej dot.”',
    '“Po të më jepni punë, nuk e lë më të dalë.”',
    '“Në shkollë nuk e donin. E ulën në bankën e fundit.”',
  ],
  summary: [
    'Fëmija punon dhe lyp në rrugë çdo ditë dhe nuk shkon në shkollë. Familja ka nevojë për të ardhura; pranon ndihmë nëse shihet rezultat. Punonjësit e terrenit kalojnë te kryqëzimi çdo mbrëmje.',
    'Situatë rruge me rrezik shfrytëzimi nga të rritur të tjerë. Hapi i parë: qendra ditore me ushqim dhe kthim i shkallëzuar në shkollë.',
  ],
  strengthsNote: [
    'Fëmija është i shkathët, numëron mirë dhe ka besim te punonjësja e terrenit.',
    'Familja është e lidhur; gjyshja ngul këmbë për shkollën.',
  ],
  familyLife: [
    'Familje e madhe, që jeton me punë të rastit. Fëmijët e mëdhenj kujdesen për të vegjlit. Lidhja me lagjen është e fortë.',
    'Prindërit nuk kanë kryer shkollën dhe ndihen të përbuzur në institucione; e pranojnë më lehtë bisedën në shtëpi.',
  ],
  analysis: [
    'Puna në rrugë mban familjen dhe i jep fëmijës vend në të; ndalimi pa zëvendësuar të ardhurat nuk do të mbajë. Rreziqet: trafiku, nata, të rritur që mbledhin paratë.',
    'Largimi nga shkolla erdhi pas përjashtimit nga klasa. Kthimi kërkon një klasë që e pret mirë dhe orë mbështetëse.',
  ],
  protects: [
    'Punonjësja e terrenit, mediatori i komunitetit, gjyshja.',
    'Shkathtësia e vetë fëmijës dhe dëshira për të mësuar.',
  ],
  ifNothing: [
    'Rrugë gjithnjë e më e gjatë, pa shkollë, dhe shfrytëzim nga të rritur.',
    'Fëmija mund të çohet për të lypur në një qytet tjetër ose jashtë vendit.',
  ],
  goals: [
    {
      goal: 'Fëmija nuk punon më në rrugë',
      domain: 'safety',
      sign: 'Nuk shihet te kryqëzimi për dy muaj rresht',
      need: 'Largim nga puna në rrugë',
      actions: [
        {
          action: 'Qendra ditore çdo pasdite, me drekë dhe mësime',
          service: 'day-centre',
          agency: 'ndihme-per-femijet',
          cost: 10_000,
          source: 'donor',
        },
        {
          action: 'Ekipi i terrenit dhe policia e zonës kalojnë te kryqëzimi në mbrëmje',
          service: 'police-protection',
          agency: 'korce-police',
        },
      ],
    },
    {
      goal: 'Fëmija kthehet në shkollë dhe qëndron',
      domain: 'education',
      sign: 'Jo më shumë se tri mungesa në muaj',
      need: 'Rikthim në shkollë',
      actions: [
        {
          action: 'Regjistrim në klasën e duhur me program “shansi i dytë”',
          service: 'school-enrolment',
          agency: 'korce-education',
        },
        {
          action: 'Veshje, çantë dhe libra',
          service: 'other',
          agency: 'korce-child-protection-unit',
          cost: 9_000,
          source: 'municipality',
        },
      ],
    },
    {
      goal: 'Familja ka të ardhura pa punën e fëmijës',
      domain: 'livelihood',
      sign: 'Një prind punon ose merr ndihmë ekonomike',
      need: 'Të ardhura për prindërit',
      actions: [
        {
          action: 'Punësim në pastrimin e qytetit ose kurs profesional për njërin prind',
          service: 'parents-employment',
          agency: 'korce-labour',
        },
      ],
    },
  ],
  better: [
    'Fëmija erdhi në qendër katër herë këtë javë; te kryqëzimi nuk u pa.',
    'U regjistrua në shkollë dhe e ulën në bankën e dytë, pranë një shoku të lagjes.',
    'Babai filloi punë me kontratë tremujore; e solli vetë fëmijën në qendër.',
  ],
  same: [
    'Vjen në qendër, por të shtunën shet sërish në treg. U bisedua me familjen për fundjavën.',
    'Shkollës i shkon dy ditë po, një jo.',
  ],
  worse: [
    'U pa te kryqëzimi në orën 22:30. Nuk kishte ngrënë; u shoqërua në shtëpi.',
    'Familja thotë se do ta çojë te një kushëri në Greqi “për punë”. U njoftua policia.',
  ],
  saysBetter: [
    '“Shkruajta emrin tim në dërrasë.”',
    '“Në qendër ka supë dhe askush nuk më shtyn.”',
    '“Mësuesja më tha: të prita.”',
  ],
  saysWorse: ['“Sonte s’kam sjellë asgjë, prandaj rri këtu.”', '“Thonë që në Greqi fitohet më shumë.”'],
  closing: [
    'Fëmija nuk punon më dhe ka kryer një vit shkolle. Njëri prind punon; qendra e ndjek edhe më tej.',
    'Prej gjashtë muajsh shkon rregullisht në shkollë; familja merr ndihmë ekonomike dhe nuk ka borxhe.',
  ],
};
