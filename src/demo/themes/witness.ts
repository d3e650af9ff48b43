import type { Theme } from './theme.ts';

export const witness: Theme = {
  code: 'witness',
  harms: ['witness-domestic-violence', 'psychological-violence'],
  situations: [],
  ages: [3, 15],
  structures: ['both', 'partner', 'mother', 'grandparents-too'],
  reports: [
    ['police', 'police'],
    ['neighbour', 'phone'],
    ['relative', 'phone'],
    ['helpline', 'helpline'],
  ],
  suspect: 'father',
  usual: {
    signs: ['afraid', 'withdrawn'],
    vulnerabilities: ['none'],
    severity: 'moderate',
    frequency: 'sometimes',
    suspectAccess: 'occasional',
    suspectDangers: ['violent-before'],
    carerCapacity: 'with-help',
    carerDifficulties: ['partner-violence'],
    carerCooperation: 'works-with-us',
    strengths: ['protective-adult', 'carer-acted', 'safe-relatives', 'accepts-help'],
    riskFactors: ['none'],
    actions: ['protection-order', 'safety-plan'],
    feelsSafe: 'not-always',
    home: 'good',
  },
  grave: {
    severity: 'severe',
    frequency: 'often',
    suspectAccess: 'lives-with',
    suspectDangers: ['threats', 'violent-before'],
    carerCapacity: 'struggles',
    strengths: ['carer-acted', 'safe-relatives'],
    riskFactors: ['getting-worse'],
    actions: ['police', 'protection-order', 'stays-with-safe-adult', 'team-meeting'],
    feelsSafe: 'unsafe',
  },
  team: ['police', 'legal', 'ngo', 'education'],
  police: 'violence',
  health: 'mental-health',
  legal: 'protection-order',
  told: [
    '“Patrulla shkoi në orën 23:40 pas një telefonate të fqinjit. Fëmija ishte zgjuar, në pizhame, dhe i mbante dorën së ëmës.”',
    '“Motra ime ka shenja në fytyrë. Nuk më vjen keq vetëm për të: fëmijët i shohin të gjitha.”',
    '“Unë nuk dua telashe, po ata fëmijë nuk flenë natën. Dëgjohet gjithçka.”',
    '“Më telefonoi vetë [djali|vajza] e tha: eja merre mamin.”',
  ],
  happens: [
    '{dh} e godet dhe e fyen nënën përpara fëmijëve, më shpesh në mbrëmje. Fëmija hyn në mes ose fshihet me të voglit. Policia ka ndërhyrë më parë.',
    'Grindjet nisin për para dhe përfundojnë me goditje e sende të thyera. Fëmija nuk goditet, por i sheh të gjitha dhe nuk guxon të flejë para se të qetësohet shtëpia.',
  ],
  youngSays: [
    '“Mami qau. Unë i solla ujë.”',
    '“Natën i vë duart te veshët.”',
    '“Babi e hodhi pjatën dhe u thye. Unë nuk u ngrita.”',
  ],
  olderSays: [
    '“Unë fle me rroba, se nuk i dihet kur do të ikim.”',
    '“Nuk shkoj dot në shkollë duke menduar çfarë po bëhet në shtëpi.”',
    '“I thashë mamit: ikim. Ajo tha: ku të shkojmë?”',
    '“Kur të rritem, nuk do t’i ngre zërin askujt.”',
  ],
  wants: [
    '“Dua që mami të jetë mirë dhe të rrimë bashkë.”',
    '“Nuk dua ta shoh tani. Ndoshta më vonë.”',
    '“Dua të fle një natë deri në mëngjes.”',
  ],
  carerSays: [
    '“Kam duruar për fëmijët. Tani e kuptoj që po i dëmtoja.”',
    '“E kam bërë kallëzimin, po kam frikë nga dita kur do të kthehet.”',
    '“Dua që dikush të më tregojë si bëhet, se letrat nuk i marr vesh.”',
  ],
  summary: [
    'Fëmija jeton me dhunën e {dhs} ndaj nënës. Nëna ka kërkuar vetë mbrojtje dhe bashkëpunon. Adresa e re nuk jepet askujt; fëmijën e merr nga shkolla vetëm nëna ose gjyshja.',
    'Dëshmitar i dhunës në familje; policia ka ndërhyrë. Nëna është prindi mbrojtës. Shkolla njofton nëse {dh} afrohet.',
  ],
  strengthsNote: [
    'Nëna ka vepruar vetë për t’i mbrojtur fëmijët; familja e saj i pret në çdo orë.',
    'Lidhje e ngrohtë me nënën dhe me gjyshërit; fëmija di numrin 129.',
  ],
  familyLife: [
    'Nëna dhe fëmijët janë shumë të lidhur. Familja e nënës ndihmon me strehim dhe ushqim. Me anën e babait kontaktet janë të pakta.',
    'Në shtëpi jeton edhe gjyshja, që i qetëson fëmijët, por nuk guxon të kundërshtojë.',
  ],
  analysis: [
    'Fëmija ka marrë rolin e mbrojtësit dhe rri gjithnjë në gatishmëri. Siguria e nënës është siguria e fëmijës: urdhri i mbrojtjes dhe një strehim i qëndrueshëm vijnë të parat.',
    'Frika ka zënë vendin e lojës. Fëmija bëhet agresiv me shokët të nesërmen e çdo grindjeje. Mbështetja duhet t’i jepet nënës e fëmijës njëherësh.',
  ],
  protects: [
    'Nëna mbrojtëse, familja e saj, urdhri i mbrojtjes.',
    'Mësuesja dhe gjyshja; fëmija e kërkon ndihmën kur i duhet.',
  ],
  ifNothing: [
    'Nëna kthehet nën kërcënim dhe fëmija mësohet që dhuna është e zakonshme.',
    'Pasoja të gjata në gjumë, në mësime dhe në sjelljen me shokët.',
  ],
  goals: [
    {
      goal: 'Fëmija dhe nëna jetojnë të sigurt',
      domain: 'safety',
      sign: 'Urdhri i mbrojtjes respektohet dhe nuk ka ngjarje të reja',
      need: 'Siguri nga dhuna në familje',
      actions: [
        {
          action: 'Shoqërimi i nënës në gjykatë për urdhrin e mbrojtjes',
          service: 'legal-aid',
          agency: 'legal-clinic-for-minors',
        },
        {
          action: 'Kontroll i respektimit të urdhrit të mbrojtjes, dy herë në javë',
          service: 'police-protection',
          agency: 'korce-police',
        },
        {
          action: 'Plan sigurie me nënën dhe fëmijën, i rishikuar çdo muaj',
          service: 'other',
          agency: 'korce-child-protection-unit',
        },
      ],
    },
    {
      goal: 'Fëmija e përpunon atë që ka parë',
      domain: 'wellbeing',
      sign: 'Flet për frikën me fjalët e veta dhe fle qetë',
      need: 'Mbështetje psikologjike pas dhunës së parë në shtëpi',
      actions: [
        {
          action: 'Terapi me lojë, një herë në javë për tre muaj',
          service: 'psychological-support',
          agency: 'ndihme-per-femijet',
          cost: 18_000,
          source: 'donor',
        },
      ],
    },
    {
      goal: 'Nëna ka të ardhura të vetat',
      domain: 'livelihood',
      sign: 'Punësim ose kurs i filluar brenda tre muajve',
      need: 'Pavarësi ekonomike e nënës',
      actions: [
        {
          action: 'Regjistrim si punëkërkuese dhe ofertë pune ose formimi',
          service: 'parents-employment',
          agency: 'korce-labour',
        },
      ],
    },
  ],
  better: [
    'Gjykata e lëshoi urdhrin e mbrojtjes. Nëna dhe fëmijët janë te prindërit e saj dhe flenë të qetë.',
    'Nëna filloi punë në fasoneri; gjyshja i merr fëmijët nga shkolla.',
    'Në terapi fëmija vizatoi shtëpinë me dritare të hapura dhe foli për natën e policisë.',
  ],
  same: [
    'Urdhri respektohet, por {dh} dërgon mesazhe përmes të afërmve. U njoftua policia.',
    'Nëna është e lodhur dhe po mendon të kthehet. U fol gjatë për rreziqet dhe për planin.',
  ],
  worse: [
    '{dh} u afrua te shkolla dhe pyeti për fëmijën. Shkolla njoftoi menjëherë; policia e largoi.',
    'Nëna u kthye në shtëpi pas premtimeve; brenda javës pati sërish dhunë.',
  ],
  saysBetter: [
    '“Te gjyshja fle me dritë të fikur.”',
    '“Mami këndon kur gatuan. Më parë nuk këndonte.”',
    '“E pashë një herë në rrugë dhe nuk më zunë këmbët, po eca.”',
  ],
  saysWorse: ['“Prapë i mbaj këpucët afër derës.”', '“Më pyeti ku rrimë. Nuk i thashë.”'],
  closing: [
    'Nëna dhe fëmijët jetojnë veçmas prej tetë muajsh, me të ardhura të vetat. Urdhri nuk është shkelur. Fëmija përfundoi terapinë.',
    'Nuk ka pasur ngjarje të reja; fëmija ndjek shkollën rregullisht dhe nëna di si ta kërkojë ndihmën.',
  ],
};
