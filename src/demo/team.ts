import { createHash } from 'node:crypto';
import { type Id, makeId } from '../core/id.ts';
import type { Pack } from '../core/pack/pack.ts';
import { addMember, createSignIn } from '../server/sign-in/found.ts';
import type { SignInGround } from '../server/sign-in/ground.ts';
import { agencyId, municipalityId } from '../server/start/found.ts';
import type { Store } from '../server/store/store.ts';

/** One invented professional of the demonstration. */
export interface DemoMember {
  key: string;
  name: string;
  agency: string;
  roles: readonly string[];
  /** Its place among the sign-ins that are shown; absent for those who only fill the unit. */
  shown?: number;
}

/** The first sign-ins stand on the first page and play the main job; the others make a whole team of it. */
export const demoTeam: readonly DemoMember[] = [
  { key: 'elira', name: 'Elira Hoxha', agency: 'korce-child-protection-unit', roles: ['worker'], shown: 1 },
  {
    key: 'besnik',
    name: 'Besnik Prifti',
    agency: 'korce-child-protection-unit',
    roles: ['supervisor'],
    shown: 2,
  },
  { key: 'dritan', name: 'Dritan Leka', agency: 'korce-police', roles: ['team-member'], shown: 3 },
  { key: 'mimoza', name: 'Mimoza Gjata', agency: 'korce-education', roles: ['team-member'], shown: 4 },
  {
    key: 'arjan',
    name: 'Arjan Kola',
    agency: 'korce-health',
    roles: ['team-member', 'institution-head'],
    shown: 5,
  },
  { key: 'valbona', name: 'Valbona Dhima', agency: 'ndihme-per-femijet', roles: ['team-member'], shown: 6 },
  {
    key: 'ilir',
    name: 'Ilir Manço',
    agency: 'korce-child-protection-unit',
    roles: ['administrator'],
    shown: 7,
  },
  {
    key: 'teuta',
    name: 'Teuta Bardhi',
    agency: 'korce-child-protection-unit',
    roles: ['data-protection-officer'],
    shown: 8,
  },
  { key: 'genc', name: 'Genc Ymeri', agency: 'korce-child-protection-unit', roles: ['analyst'], shown: 9 },
  { key: 'anila', name: 'Anila Toska', agency: 'korce-child-protection-unit', roles: ['worker'] },
  { key: 'gjergj', name: 'Gjergj Vangjeli', agency: 'korce-child-protection-unit', roles: ['worker'] },
  { key: 'lindita', name: 'Lindita Zguri', agency: 'korce-child-protection-unit', roles: ['worker'] },
  { key: 'sokol', name: 'Sokol Bitri', agency: 'korce-social-services', roles: ['team-member'] },
  { key: 'mirela', name: 'Mirela Fundo', agency: 'korce-labour', roles: ['team-member'] },
  { key: 'altin', name: 'Altin Rrapo', agency: 'legal-clinic-for-minors', roles: ['team-member'] },
  { key: 'fatime', name: 'Fatime Selimi', agency: 'korce-minority-protection', roles: ['team-member'] },
  {
    key: 'eva',
    name: 'Eva Papa',
    agency: 'devoll-child-protection-unit',
    roles: ['worker', 'supervisor'],
    shown: 10,
  },
  { key: 'petrit', name: 'Petrit Gega', agency: 'devoll-child-protection-unit', roles: ['supervisor'] },
  { key: 'olimbi', name: 'Olimbi Kote', agency: 'kolonje-child-protection-unit', roles: ['worker'] },
  { key: 'thoma', name: 'Thoma Shehu', agency: 'kolonje-child-protection-unit', roles: ['supervisor'] },
  { key: 'rajmonda', name: 'Rajmonda Cani', agency: 'maliq-child-protection-unit', roles: ['worker'] },
  { key: 'nikolin', name: 'Nikolin Doko', agency: 'maliq-child-protection-unit', roles: ['supervisor'] },
  { key: 'blerta', name: 'Blerta Çuni', agency: 'pogradec-child-protection-unit', roles: ['worker'] },
  { key: 'saimir', name: 'Saimir Kurti', agency: 'pogradec-child-protection-unit', roles: ['supervisor'] },
  { key: 'vasilka', name: 'Vasilka Stoja', agency: 'pustec-child-protection-unit', roles: ['worker'] },
  { key: 'edmond', name: 'Edmond Themo', agency: 'pustec-child-protection-unit', roles: ['supervisor'] },
];

/** Invented and shown on screen; a real installation never has it. */
export const demoPassword = 'Rrjeti mbron 2026';
/** One secret for all, so that the first page of a demonstration can show the code of the moment. */
const demoSecret = 'KVKFKRCPNZQUYMLXOVYDSQKJKZDTSRLD';

const idOf = (text: string): Id => makeId(0, createHash('sha256').update(text).digest().subarray(0, 10));
export const demoMemberId = (key: string): Id => idOf(`demo-member/${key}`);

/** Everyone of the demonstration with a way to sign in, each once. */
export const enlistDemoTeam = async (store: Store, signIn: SignInGround, pack: Pack): Promise<void> => {
  for (const { key, name, agency: code, roles, shown } of demoTeam) {
    const agency = pack.agencies.find((one) => one.code === code);
    if (!agency) throw new Error(`The pack has no agency ${code}.`);
    const email = `${key}@demo.rrjet`;
    const person = await createSignIn(signIn, {
      email,
      name,
      password: demoPassword,
      totpSecret: demoSecret,
      ...(shown === undefined ? {} : { demoPlace: shown }),
    });
    await addMember(store, {
      id: demoMemberId(key),
      municipality: municipalityId(agency.municipality),
      person,
      name,
      email,
      agency: agencyId(code),
      discipline: agency.discipline,
      roles,
    });
  }
};
