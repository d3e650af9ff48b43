/** What each discipline brings to a regular meeting, by its code. */
export const contributed: Readonly<Record<string, string>> = {
  police: 'Patrulla e zonës kaloi dy herë; nuk pati thirrje të reja nga kjo adresë.',
  education: 'Mësuesja kujdestare thotë se frekuentimi është përmirësuar, por detyrat mbeten pas.',
  health: 'Kontrolli i rritjes u bë; kartela e vaksinave duhet plotësuar.',
  ngo: 'Qendra ditore ka vend për orët e pasdites; familja erdhi në dy takime.',
  'social-services': 'Ndihma ekonomike vazhdon; kërkesa për banesë është në shqyrtim.',
  employment: 'Prindi u regjistrua në kursin e formimit profesional.',
  legal: 'U dha këshillim falas për dokumentet e fëmijës.',
  minorities: 'Ndërmjetësuesja foli me familjen dhe shoqëroi fëmijën në shkollë.',
};

export const situations: readonly string[] = [
  'Fëmija jeton në shtëpi; vizitat e fundit treguan qetësi, por rregullat nuk mbahen çdo ditë.',
  'Gjendja nuk ka ndryshuar nga mbledhja e kaluar; familja pranon ndihmën me ngurrim.',
  'Ka përmirësim në shkollë; shqetësimi kryesor mbetet kujdesi pasdite.',
  'Kujdestari kërkon vetë mbështetje dhe vjen në takime.',
];

export const decided: readonly string[] = [
  'Vizitat vazhdojnë çdo javë; ndjekja me shkollën bëhet nga menaxheri i rastit.',
  'Familja mbështetet me qendrën ditore deri në fund të semestrit.',
  'Kërkohet vlerësim i ri i rrezikut brenda dy javësh.',
  'Plani mbetet siç është; shikohet sërish në mbledhjen tjetër.',
];

export const dissent = 'Mendoj se duhet më shumë se kaq; kërkoj masë mbikëqyrjeje.';

export const agreedActions: readonly string[] = [
  'Takim me kujdestarin për ndarjen e kujdesit pasdite',
  'Plotësimi i dokumenteve që mungojnë',
  'Dy takime javore në qendrën ditore',
  'Bisedë me shkollën për orët e humbura',
  'Kontroll mjekësor dhe plotësim i kartelës',
];

/** Of cases for which the team is called at once. */
export const gravelySituated: readonly string[] = [
  'Rreziku u vlerësua i lartë; grupi u thirr menjëherë.',
  'Fëmija është tani me një të rritur të sigurt; duhet vendosur çfarë ndjek.',
  'Vizita e parë gjeti rrezik; secili tha çfarë di dhe çfarë bën nesër.',
];

export const decidedAtOnce: readonly string[] = [
  'Fëmija shihet çdo javë; policia dhe njësia njoftojnë njëra-tjetrën brenda ditës.',
  'Hartohet plani i sigurisë me familjen; secili institucion raporton brenda tri ditësh.',
  'Vlerësimi i plotë fillon menjëherë; deri atëherë fëmija nuk qëndron vetëm me personin e dyshuar.',
];
