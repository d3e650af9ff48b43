/** How a case ends, and what children and families say of the work. */
export const closing = {
  support: [
    'Mësuesja kujdestare dhe tezja; familja ka numrin e njësisë dhe ALO 116 111.',
    'Qendra ditore vazhdon; psikologja e shkollës e sheh një herë në muaj.',
    'Gjyshja dhe mjeku i familjes. Fëmija di kë të thërrasë.',
  ],
  childSays: [
    '“Mirë. Po a mund t’ju telefonoj prapë?”',
    '“Do më mungojë lapsi juaj i kuq.”',
    '“Jam mirë. Mund të shkoni te ndonjë tjetër.”',
  ],
  tooYoung: '(Fëmija është i vogël; luan i qetë në prehrin e {ks}.)',
  helped: [
    '“Që nuk i thatë babit ç’thashë unë.”',
    '“Që vinit kur thoshit.”',
    '“Vizatimet.”',
    '“Që më pyetët mua.”',
    '“Që gjetët shkollë.”',
  ],
  change: [
    '“Të vinit më shpejt.”',
    '“Asgjë.”',
    '“Të mos kishte kaq shumë letra.”',
    '“Të mos ndërroheshin njerëzit.”',
  ],
  familyHelped: [
    '“Na folët me respekt edhe kur gabuam.”',
    '“Ndihma me dokumentet. Vetë nuk e bënim dot.”',
    '“Që fëmija pati me kë të fliste.”',
  ],
  familyChange: [
    '“Përgjigjet nga zyrat vonuan shumë.”',
    '“Në fillim nuk e kuptuam pse erdhët.”',
    '“Më pak mbledhje, më shumë vizita.”',
  ],
  lookBack: {
    well: [
      'Fëmija shkon në shkollë rregullisht; në shtëpi ka qetësi. Familja tha se nuk ka nevojë për asgjë.',
      'E pamë në oborr të shkollës me shokët. Prindi punon ende.',
    ],
    advice: [
      'Familja pyeti për provimet e lirimit; u drejtua te mësuesja. Fëmija është mirë.',
      'Një grindje e vogël u zgjidh vetë; u kujtua numri ynë.',
    ],
  },
  childLater: ['“Jam më i madh tani.”', '“Mora pesë yje.”', '“Ju mbaj mend.”'],
  explained: {
    'goals-met': '',
    'came-of-age': 'Mbushi 18 vjeç; u bë bisedë për jetën e pavarur dhe shërbimet për të rinjtë.',
    'moved-transferred': 'Familja u shpërngul në një bashki tjetër; rasti u pranua atje me shkrim.',
    'no-longer-in-need':
      'Gjendja u qetësua me ndihmën e familjes së gjerë; nuk ka bazë për ndjekje të mëtejshme.',
    'lost-contact':
      'Familja u largua pa lënë adresë. U kërkua në adresë më 3 data, te shkolla, te të afërmit dhe në gjendjen civile; u njoftua policia dhe ASHDMF.',
    'permanent-care': 'Gjykata vendosi kujdestarinë e përhershme te të afërmit.',
  },
} as const;
