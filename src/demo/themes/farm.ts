import type { Theme } from './theme.ts';

export const farm: Theme = {
  code: 'farm',
  harms: ['labour-agriculture', 'neglect-educational'],
  situations: [],
  ages: [10, 16],
  structures: ['both', 'grandparents-too', 'widow', 'father'],
  reports: [
    ['school', 'school'],
    ['school', 'letter'],
    ['neighbour', 'phone'],
  ],
  suspect: null,
  usual: {
    signs: ['misses-school'],
    vulnerabilities: ['none'],
    severity: 'moderate',
    frequency: 'often',
    suspectAccess: 'no-suspect',
    carerCapacity: 'with-help',
    carerDifficulties: ['sends-to-work'],
    carerCooperation: 'works-with-us',
    strengths: ['trusted-adult', 'basic-needs-met', 'accepts-help'],
    riskFactors: ['debt'],
    actions: ['none'],
    feelsSafe: 'safe',
    home: 'good',
  },
  grave: {
    signs: ['misses-school', 'injury'],
    severity: 'severe',
    carerCapacity: 'struggles',
    carerDifficulties: ['sends-to-work', 'illness'],
    riskFactors: ['debt', 'isolation'],
    actions: ['medical', 'team-meeting'],
  },
  schooling: { status: 'enrolled-irregular', attendance: 'many-absences' },
  team: ['education', 'employment', 'health'],
  health: 'injury',
  told: [
    '“Që nga shtatori ka 31 mungesa. Thotë që mbledh mollë me të atin.”',
    '“E shoh çdo mëngjes me delet, kur autobusi i shkollës kalon bosh.”',
    '“Në pjatën e dorës ka plagë nga makina e prerjes. Nuk e çuan te mjeku.”',
  ],
  happens: [
    'Në vjeshtë fëmija punon në pemishte nga mëngjesi deri në mbrëmje; ngre arka të rënda dhe humbet shkollën me javë të tëra. Pagesa i jepet prindit.',
    'Fëmija ruan bagëtinë, mjel në orën pesë dhe bie në gjumë në klasë. Që kur u sëmur prindi, e gjithë puna ka rënë mbi të.',
  ],
  youngSays: ['“Unë di t’i njoh dhentë një nga një.”', '“Arka është më e rëndë se unë.”'],
  olderSays: [
    '“Po nuk mblodha unë, molla bie përdhe dhe viti shkon kot.”',
    '“Më pëlqen matematika, po nuk arrij të vij.”',
    '“Babi s’ngrihet dot nga mesi. Kush ta bëjë?”',
  ],
  wants: [
    '“Dua të punoj vetëm të shtunën.”',
    '“Dua të bëhem veteriner.”',
    '“Dua të mos më tallin që bie erë stalle.”',
  ],
  carerSays: [
    '“Tokën e punuam të gjithë si fëmijë. Po ta lëmë, me se do të hamë?”',
    '“Do ta çoj në shkollë, vetëm të kaloj sezonin.”',
  ],
  summary: [
    'Punë e rëndë bujqësore që e pengon shkollën. Familja bashkëpunon; duhet zgjidhje për krahun e punës në sezon dhe orar i kufizuar për fëmijën.',
    'Fëmija mban punën e familjes për shkak të sëmundjes së prindit. Përparësi: shkolla, mjeku dhe ndihma me punën e tokës.',
  ],
  strengthsNote: [
    'Familje e bashkuar; fëmija është krenar për punën dhe i zoti në mësime.',
    'Mësuesi i fshatit është i gatshëm t’i bëjë orë shtesë.',
  ],
  familyLife: [
    'Jetojnë të gjithë bashkë nga toka dhe bagëtia. Gjyshi vendos për punët; prindërit e respektojnë.',
    'Familje e qetë, pa dhunë; shqetësimi kryesor janë borxhet e kredisë bujqësore.',
  ],
  analysis: [
    'Puna ka kaluar nga ndihma në detyrim: orët, pesha dhe mungesat e tregojnë. Familja nuk e sheh si dëm. Ndryshimi vjen nëse shkolla dhe familja merren vesh për një orar.',
    'Rreziku është i dyfishtë: trup i lodhur që lëndohet dhe një vit shkolle i humbur.',
  ],
  protects: [
    'Dashuria në familje, mësuesi i fshatit, dëshira për shkollë.',
    'Gjyshja që ngul këmbë të mos lihet shkolla.',
  ],
  ifNothing: [
    'Braktisje e shkollës brenda vitit.',
    'Lëndim me makineri dhe punë e përhershme në vend të shkollës.',
  ],
  goals: [
    {
      goal: 'Fëmija shkon në shkollë çdo ditë, edhe në sezon',
      domain: 'education',
      sign: 'Më pak se katër mungesa në muaj',
      need: 'Frekuentim i rregullt',
      actions: [
        {
          action:
            'Marrëveshje me familjen: punë vetëm të shtunën, jo më shumë se katër orë, pa pesha e makineri',
          service: 'mediation',
          agency: 'korce-child-protection-unit',
        },
        {
          action: 'Orë mbështetëse për lëndët e humbura',
          service: 'after-school-support',
          agency: 'korce-education',
        },
      ],
    },
    {
      goal: 'Familja e kryen punën pa krahun e fëmijës',
      domain: 'livelihood',
      sign: 'Një punëtor sezonal ose ndihmë e fqinjëve në vjelje',
      need: 'Ndihmë për punën e tokës',
      actions: [
        {
          action: 'Aplikim për mbështetjen bujqësore dhe lidhje me shoqatën e pemëtarëve',
          service: 'other',
          agency: 'korce-labour',
        },
      ],
    },
  ],
  better: [
    'Mungesat ranë në dy këtë muaj. Vjeljen e bënë me ndihmën e kushërinjve.',
    'Mësuesi i mbajti katër orë shtesë; fëmija e mori notën kaluese në matematikë.',
    'Prindi u vizitua te mjeku dhe merr pagesë paaftësie; punën e bagëtisë e ka marrë xhaxhai.',
  ],
  same: [
    'Shkon në shkollë, por bie në gjumë: ngrihet ende në orën pesë.',
    'Marrëveshja mbahet gjatë javës, jo të dielën.',
  ],
  worse: [
    'Dhjetë ditë mungesë rresht, në vjelje. Familja tha se “nuk priste molla”.',
    'Fëmija e preu dorën me gërshërë krasitjeje; u qep në urgjencë.',
  ],
  saysBetter: ['“Tani vij edhe të premteve.”', '“Mora tetë në biologji.”'],
  saysWorse: ['“Do ta lë fare, më mirë se të më qortojnë.”', '“Më dhemb kurrizi kur ulem në bankë.”'],
  closing: [
    'Fëmija përfundoi vitin shkollor me pak mungesa. Marrëveshja me familjen u mbajt edhe në vjelje.',
    'Familja e organizon punën pa të; mësuesi vazhdon ta ndjekë.',
  ],
};
