import type { DemoFamily } from './families.ts';
import type { DemoPerson } from './people.ts';

/** An Albanian noun of kinship, definite: who acts, whose, whom. */
interface Kin {
  nominative: string;
  genitive: string;
  accusative: string;
  sex: 'female' | 'male';
}

const kin = (nominative: string, genitive: string, accusative: string, sex: Kin['sex']): Kin => ({
  nominative,
  genitive,
  accusative,
  sex,
});

const mother = kin('nëna', 'nënës', 'nënën', 'female');
const father = kin('babai', 'babait', 'babanë', 'male');
const partner = kin('bashkëjetuesi i nënës', 'bashkëjetuesit të nënës', 'bashkëjetuesin e nënës', 'male');
const grandmother = kin('gjyshja', 'gjyshes', 'gjyshen', 'female');

/** Of whom and where a sentence is told. */
export interface About {
  sex: string;
  carer: Kin;
  suspect: Kin;
  place: string;
}

const carerIn = ({ structure }: DemoFamily): Kin =>
  structure === 'father' ? father : structure === 'parents-abroad' ? grandmother : mother;

const suspectIn = ({ structure }: DemoFamily): Kin =>
  structure === 'partner' ? partner : structure === 'parents-abroad' ? grandmother : father;

export const aboutChild = (family: DemoFamily, child: Pick<DemoPerson, 'sex'>): About => ({
  sex: child.sex,
  carer: carerIn(family),
  suspect: suspectIn(family),
  place: family.home.name,
});

const slots = ({ carer, suspect, place }: About): Readonly<Record<string, string>> => ({
  k: carer.nominative,
  ks: carer.genitive,
  kn: carer.accusative,
  dh: suspect.nominative,
  dhs: suspect.genitive,
  dhn: suspect.accusative,
  vendi: place,
});

const capital = (text: string): string => text.replace(/^["“]?\p{Ll}/u, (first) => first.toUpperCase());

/**
 * A sentence with its agreement made out: `[i|e]` by the child's sex, `<ai|ajo>` by the carer's, `{k}`, `{ks}`, `{kn}`
 * for the carer, `{dh}`, `{dhs}`, `{dhn}` for whoever is suspected, `{vendi}` for the place (after “në”).
 */
export const tell = (sentence: string, about: About): string => {
  const named = slots(about);
  return capital(
    sentence
      .replace(/\[([^|\]]*)\|([^\]]*)\]/g, (_, boy: string, girl: string) =>
        about.sex === 'female' ? girl : boy,
      )
      .replace(/<([^|>]*)\|([^>]*)>/g, (_, he: string, she: string) =>
        about.carer.sex === 'female' ? she : he,
      )
      .replace(/\{(\w+)\}/g, (whole, name: string) => named[name] ?? whole)
      .replace(/([.!?] )(\p{Ll})/gu, (_, end: string, first: string) => end + first.toUpperCase()),
  );
};
