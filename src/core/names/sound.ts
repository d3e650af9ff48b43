import { spelledWords } from './normalise.ts';
import { type SoundUnit, soundUnits, vowelUnits } from './sound-units.ts';

interface Heard {
  /** The sounds of each consonant unit in order; the index says which unit, so that a choice holds throughout. */
  units: readonly SoundUnit[];
  firstVowel: readonly string[];
}

const signed = /[^a-zëçčćšşśžđñüöł0-9]/gu;

/** Keeps only the signs that tell a sound (á is a plain vowel), and doubled letters once. */
const audible = (word: string): string =>
  word
    .replace(signed, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/([a-zë])\1+/gu, '$1');

const at = (units: readonly SoundUnit[], text: string, index: number): [SoundUnit, number] | null => {
  for (const unit of units) {
    unit.letters.lastIndex = index;
    const match = unit.letters.exec(text);
    if (match) return [unit, match[0].length];
  }
  return null;
};

const hear = (text: string): Heard => {
  const units: SoundUnit[] = [];
  let firstVowel: readonly string[] | null = null;
  let index = 0;
  while (index < text.length) {
    const glide = 'ijy'.includes(text[index] ?? '') && 'aeouë'.includes(text[index + 1] ?? '-');
    if (glide) {
      index += 1;
      continue;
    }
    const consonant = at(soundUnits, text, index);
    if (consonant) {
      units.push(consonant[0]);
      index += consonant[1];
      continue;
    }
    const sung = at(vowelUnits, text, index);
    if (sung && firstVowel === null) firstVowel = sung[0].sounds;
    index += sung?.[1] ?? 1;
  }
  return { units, firstVowel: firstVowel ?? [''] };
};

const mostKeys = 8;

/** Every reading of the consonants, where one unit is read the same way wherever it stands in the word. */
const readings = (units: readonly SoundUnit[]): string[] => {
  const unsure = [...new Set(units.filter((unit) => unit.sounds.length > 1))];
  let choices: Map<SoundUnit, string>[] = [new Map()];
  for (const unit of unsure)
    choices = choices
      .flatMap((choice) => unit.sounds.map((sound) => new Map(choice).set(unit, sound)))
      .slice(0, mostKeys);
  return choices.map((choice) => units.map((unit) => choice.get(unit) ?? unit.sounds[0] ?? '').join(''));
};

const longEnoughWithoutVowel = 4;

const readKeys = (word: string): readonly string[] => {
  const text = audible(word);
  if (/\d/u.test(text)) return [];
  const heard = hear(text);
  const plain = readings(heard.units);
  const declined =
    /[aeiouyë]s$/u.test(text) && text.length > 4
      ? plain.filter((key) => key.length > 1).map((key) => key.slice(0, -1))
      : [];
  const keys = [...plain, ...declined].flatMap((consonants) =>
    consonants.length >= longEnoughWithoutVowel
      ? [consonants]
      : heard.firstVowel.map((sung) => consonants + sung),
  );
  return [...new Set(keys)];
};

const held = new Map<string, readonly string[]>();
const mostHeld = 50_000;

/** Names repeat, so the keys of words already read are held: a register of 50,000 rows has few thousand words. */
const keysOf = (word: string): readonly string[] => {
  const known = held.get(word);
  if (known) return known;
  const keys = readKeys(word);
  if (held.size >= mostHeld) held.clear();
  held.set(word, keys);
  return keys;
};

/**
 * One or more keys by which a word is found when it is written as it sounds to someone else: two spellings of
 * one name share at least one key (Gjergj, Gkiergki, Γκιέργκι; Xhafer, Džafer, Djafer). Short words keep their
 * first vowel in the key, long ones are told by their consonants. Greek case endings in -s are read both ways.
 */
export const soundKeys = (text: string): string[] => [...new Set(spelledWords(text).flatMap(keysOf))];
