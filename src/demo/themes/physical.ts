import type { Theme } from './theme.ts';

export const physical: Theme = {
  code: 'physical',
  harms: ['physical-violence', 'psychological-violence'],
  situations: [],
  ages: [5, 15],
  structures: ['both', 'partner', 'both', 'grandparents-too'],
  reports: [
    ['school', 'school'],
    ['neighbour', 'phone'],
    ['health', 'health'],
    ['relative', 'walk-in'],
  ],
  suspect: 'father',
  usual: {
    signs: ['injury', 'afraid'],
    vulnerabilities: ['none'],
    severity: 'moderate',
    frequency: 'sometimes',
    suspectAccess: 'lives-with',
    suspectDangers: ['violent-before'],
    carerCapacity: 'struggles',
    carerDifficulties: ['partner-violence'],
    carerCooperation: 'partly',
    strengths: ['trusted-adult', 'attends-school', 'accepts-help'],
    riskFactors: ['none'],
    actions: ['safety-plan', 'medical'],
    feelsSafe: 'not-always',
    home: 'good',
  },
  grave: {
    severity: 'severe',
    frequency: 'often',
    suspectDangers: ['threats', 'violent-before'],
    carerCapacity: 'does-not-protect',
    carerDifficulties: ['partner-violence', 'substance'],
    strengths: ['asks-for-help', 'safe-relatives'],
    riskFactors: ['getting-worse'],
    actions: ['police', 'stays-with-safe-adult', 'safety-plan', 'team-meeting'],
    feelsSafe: 'unsafe',
  },
  team: ['police', 'health', 'education', 'ngo'],
  police: 'violence',
  health: 'injury',
  legal: 'protection-order',
  told: [
    '“Erdhi në klasë me shenja në krah dhe nuk donte ta hiqte xhupin. Kur e pyeta, tha që u rrëzua, po më pas qau.”',
    '“Nga shtëpia përbri dëgjohen të bërtitura pothuaj çdo mbrëmje. Dje [djali|vajza] doli në oborr pa këpucë dhe dridhej.”',
    '“E solla te ju se nuk e shoh dot më. {dh} e rreh për çdo gjë, edhe kur derdh ujin.”',
    '“Në ambulancë i vumë re mavijosje të vjetra e të reja në shpinë. Shpjegimi i familjes nuk na bindi.”',
  ],
  happens: [
    '{dh} e godet me dorë ose me rrip kur kthehet vonë nga shkolla ose kur ka nota të dobëta. Herën e fundit e shtyu pas murit. {k} hyn në mes, por pastaj goditet edhe vetë.',
    'Goditjet ndodhin kryesisht në fundjavë, kur {dh} pi. Fëmija mbyllet në dhomë me vëllain ose motrën dhe pret sa të bjerë heshtja.',
    'Për gabime të vogla fëmija goditet në kokë e në krahë dhe mbahet në këmbë me orë të tëra. Shenjat u panë në shkollë dy herë brenda muajit.',
  ],
  youngSays: [
    '“Kur {dh} bërtet, unë futem poshtë tavolinës. Aty nuk më gjen.”',
    '“Më dhemb këtu. Po mos i thuaj, se zemërohet.”',
    '“Unë nuk kam bërë asgjë. Vetëm më ra gota.”',
  ],
  olderSays: [
    '“Nuk kam frikë për vete aq sa për motrën. Ajo është e vogël dhe nuk di të ikë.”',
    '“Kur dëgjoj çelësin në derë, e di nga zhurma si do të jetë ajo natë.”',
    '“Thotë që e bën për të mirën time. Po unë nuk mësoj më mirë kur më dhemb koka.”',
    '“I thashë mësueses që u rrëzova. Nuk dija si ta thosha ndryshe.”',
  ],
  wants: [
    '“Dua që të mos bërtasin më. Nuk dua të iki nga shtëpia.”',
    '“Dua të rri te gjyshja derisa të qetësohet.”',
    '“Dua që dikush të flasë me të, po mua të mos më përmendin.”',
  ],
  carerSays: [
    '“Ai nuk është njeri i keq, po kur pi nuk e mbaj dot.”',
    '“Edhe ne na kanë rrahur e u bëmë njerëz. Po e shoh që [ky|kjo] po më mbyllet.”',
    '“Kam frikë se po fola, na lë pa bukë.”',
  ],
  summary: [
    'Fëmija goditet në shtëpi nga {dh}; shenjat u panë nga shkolla dhe mjeku. {k} përpiqet ta mbrojë, por nuk ia del. Çdo mësues që vëren shenja të reja njofton menjëherë menaxherin; {dhs} nuk i thuhet kush ka raportuar.',
    'Dhunë fizike e përsëritur në familje. Fëmija ka një të rritur të besuar dhe shkon në shkollë. Familja pranoi plan sigurie; vizitat fillojnë me ritëm javor.',
  ],
  strengthsNote: [
    'Fëmija e kërkon vetë ndihmën dhe ka gjyshen nga nëna dy rrugë më tutje. {k} foli hapur kur mbeti vetëm me punonjësen.',
    'Lidhje e fortë me mësuesen kujdestare; [vëllai|motra] e madhe e mbron. Në familje ka njerëz që duan të ndryshojnë.',
  ],
  familyLife: [
    'Çifti grindet për para dhe për punën. Gjyshërit nga nëna jetojnë afër dhe fëmijët i vizitojnë shpesh. Në shtëpi flitet pak; fëmijët mësojnë të mos bëjnë zhurmë.',
    'Familja u shpërngul para pak vitesh dhe ka pak miq. {k} mban lidhje me motrën e vet, që është e gatshme t’i marrë fëmijët për disa ditë.',
  ],
  analysis: [
    'Dhuna nuk është një rast i veçuar: është mënyra si zgjidhen mosmarrëveshjet në shtëpi. Fëmija ka mësuar të parashikojë zemërimin dhe fle keq. Puna duhet bërë njëkohësisht me {dhn} dhe me {kn}, përndryshe dhuna zhvendoset.',
    'Fëmija mban mbi vete fajin për grindjet. Në shkollë bie përqendrimi, sidomos të hënave. Pa një prind që vendos kufi, rreziku rritet me moshën.',
  ],
  protects: [
    'Gjyshja nga nëna, mësuesja kujdestare dhe fakti që fëmija flet. {k} ka pranuar të mos mbetet vetëm kur fillojnë të bërtiturat.',
    'Shkolla e sheh çdo ditë; familja e nënës është e gatshme ta marrë në çdo orë.',
  ],
  ifNothing: [
    'Goditjet do të shpeshtohen dhe fëmija do të fillojë të ikë nga shtëpia ose t’i kthejë dhunën të tjerëve.',
    'Rrezik për lëndim të rëndë; humbje e besimit te të rriturit dhe rënie në mësime.',
  ],
  goals: [
    {
      goal: 'Fëmija jeton pa goditje dhe pa kërcënime në shtëpi',
      domain: 'safety',
      sign: 'Tre muaj pa asnjë shenjë të re, sipas fëmijës, shkollës dhe vizitave',
      need: 'Siguri në shtëpi',
      actions: [
        {
          action: 'Vizita të rregullta në shtëpi, edhe pa njoftim, me bisedë vetëm me fëmijën',
          service: 'other',
          agency: 'korce-child-protection-unit',
        },
        {
          action: 'Këshillim për menaxhimin e zemërimit me prindin që ushtron dhunë, 10 seanca',
          service: 'parenting-programme',
          agency: 'ndihme-per-femijet',
          cost: 15_000,
          source: 'donor',
        },
        {
          action: 'Patrulla kalon dhe ndalet te familja në fundjavë gjatë muajit të parë',
          service: 'police-protection',
          agency: 'korce-police',
        },
      ],
    },
    {
      goal: 'Fëmija e kapërcen frikën dhe fle natën',
      domain: 'wellbeing',
      sign: 'Fle pa u zgjuar, luan me shokët, nuk trembet nga zërat e lartë',
      need: 'Mbështetje psikologjike',
      actions: [
        {
          action: 'Seanca javore me psikologun e qendrës, me lojë dhe vizatim',
          service: 'psychological-support',
          agency: 'ndihme-per-femijet',
          cost: 12_000,
          source: 'donor',
        },
      ],
    },
    {
      goal: 'Prindërit vendosin rregulla pa dhunë',
      domain: 'family-care',
      sign: 'Prindërit tregojnë me shembuj si e zgjidhën një grindje pa goditur',
      need: 'Prindërim pa dhunë',
      actions: [
        {
          action: 'Ndjekja e programit të prindërimit pozitiv, 8 takime',
          service: 'parenting-programme',
          agency: 'korce-child-protection-unit',
        },
        {
          action: 'Mësuesja kujdestare takon prindin çdo dy javë dhe shënon çdo shenjë të re',
          service: 'after-school-support',
          agency: 'korce-education',
        },
      ],
    },
  ],
  better: [
    '{dh} ndoqi dy seancat e këshillimit dhe vetë tregoi si doli nga dhoma kur u zemërua. Nuk pati goditje që nga vizita e fundit.',
    'Marrëveshja e sigurisë mbahet: kur nis grindja, fëmija shkon te gjyshja. U përdor një herë dhe funksionoi.',
    '{k} ka filluar punë gjysmë dite dhe e ndien veten më të fortë; në shtëpi ka më pak tension.',
    'Mësuesja thotë se fëmija qesh më shumë dhe nuk kërkon më të rrijë në klasë në pushim.',
  ],
  same: [
    'Nuk ka shenja të reja, por {dh} i kapërceu dy seanca. U caktua orë e re, këtë herë bashkë me punonjësen.',
    'Në shtëpi është qetë kur jemi ne; fëmija thotë se “varet nga dita”.',
  ],
  worse: [
    'Të shtunën pati sërish goditje. Fëmija kishte shenjë në faqe; u dërgua te mjeku dhe u njoftua policia.',
    '{dh} nuk e hapi derën. Fqinja dëgjoi të bërtitura mbrëmjen e mëparshme.',
  ],
  saysBetter: [
    '“Tani bërtet, po pastaj del jashtë dhe kthehet më i qetë.”',
    '“Kam kohë që s’kam fjetur te gjyshja. Fle në shtratin tim.”',
    '“Me psikologen bëmë një shtëpi me letra. E rrëzova vetë dhe nuk u tremb kush.”',
  ],
  saysWorse: [
    '“E theu telefonin tim se nuk iu përgjigja menjëherë.”',
    '“Prapë filloi. Mos i thuaj që ta thashë unë.”',
  ],
  closing: [
    'Prej gjashtë muajsh nuk ka pasur dhunë. Fëmija, shkolla dhe {k} e thonë veçmas. {dh} e përfundoi programin dhe vazhdon një herë në muaj.',
    'Objektivat u arritën: familja përdor rregullat e reja, fëmija fle mirë dhe di kë të thërrasë.',
  ],
};
