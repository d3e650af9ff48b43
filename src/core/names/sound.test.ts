import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { soundKeys, stem, words } from './index.ts';

/** A name and its spellings on other papers, written down by hand: Greek, Macedonian, Serbian, English. */
const spellings = `
  Gjergj: Γκιέργκι Gkiergki
  Gjergji: Gjergj
  Hoxha: Χότζα Chotza
  Bekim: Μπεκίμ Mpekim
  Xhafer: Džafer Djafer Џафер Τζαφέρ
  Çela: Cela Τσέλα Tsela
  Shkëlqim: Shkelqim Σκελκίμ Skelkim
  Agim: Agimi Αγκίμ Agkim
  Qemal: Κεμάλ Ќемал Ćemal
  Qerim: Kerim
  Aleksandër: Alexandros Aleksandar
  Aleksandri: Αλέξανδρος
  Dhimitër: Dhimitri
  Dhimitri: Δημήτρης Dimitris Димитри
  Jani: Γιάννης Giannis Yannis
  Kristo: Χρήστος Christos
  Panajot: Παναγιώτης Panagiotis
  Gjorgje: Ѓорѓе Đorđe Djordje
  Jorgo: Γιώργος Giorgos
  Thanas: Θανάσης Thanasis
  Vangjel: Βαγγέλης Vangelis
  Engjëll: Ενγκιέλ
  Halil: Χαλίλ Alil
  Hasan: Asan
  Xhemal: Džemal Τζεμάλ
  Zhaneta: Žaneta Ζανέτα
  Besnik: Μπεσνίκ Mpesnik
  Dritan: Ντριτάν Ntritan
  Ndreka: Ντρέκα
  Fatmir: Φατμίρ
  Yll: Ιλ
  Ylli: Ylly
  Njazi: Νιαζί Niazi
  Luljeta: Λουλιέτα Louliéta
  Shpresa: Σπρέσα
  Rrahman: Rahman
  Ismail: Ισμαήλ
  Shaban: Šaban Шабан
  Muharrem: Μουχαρέμ Moucharem
  Mustafa: Μουσταφά
  Ibrahim: Ιμπραήμ Imprachim
  Enver: Ενβέρ
  Ilir: Ιλίρ
  Eduard: Εντουάρντ Entouarnt
  Gëzim: Gezim Γκεζίμ
  Violeta: Βιολέτα
  Mimoza: Μιμόζα
  Çome: Τσόμε
  Shehu: Σέχου Sechou
  Marku: Μάρκου
  Prifti: Πρίφτι
  Xhixho: Τζίτζο
  Ymer: Υμέρ Imer
  Hysen: Χουσέιν Usen
  Sotiraq: Sotirak
  Evgjeni: Ευγενία Evgenia
  Kostandin: Κωνσταντίνος
  Llazar: Lazar Λάζαρος
  Zhvarku: Žvarku
  Bajram: Μπαϊράμ
  Gjoka: Đoka
  Lushnja: Λούσνια
  Nikolla: Νικόλα
  Spiro: Σπύρος
  Petraq: Πετράκ
  Mihal: Μιχάλης
  Papa: Παπάς
`;

const sameName = spellings
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [name = '', others = ''] = line.trim().split(': ');
    return others.split(' ').map((other): [string, string] => [name, other]);
  });

/** Names that a worker would not take for each other. */
const otherName = `
  Agim Agron
  Besa Besnik
  Mira Mara
  Ana Eni
  Arben Arbër
  Ilir Alar
  Hoxha Shehu
  Petrit Petro
  Gjergj Gjon
  Drita Dritan
  Luan Lena
  Fatos Fatmir
  Sokol Skënder
  Marku Mirka
  Kola Kela
  Toska Teska
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

const meet = (a: string, b: string): boolean => {
  const keys = new Set(soundKeys(a));
  return soundKeys(b).some((key) => keys.has(key));
};

const folder = '../shared/data/names/';
const given = existsSync(folder);
if (!given)
  process.stdout.write('skipped: ../shared/data/names is absent, so the lists of names are not measured\n');

const rowsOf = (file: string): Record<string, string>[] =>
  z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(folder + file), { columns: true, bom: true }));

const listOf = (file: string): string[] =>
  z.array(z.string()).parse(JSON.parse(readFileSync(folder + file, 'utf8')));

describe('names that sound alike', () => {
  test('nearly every name meets its spelling on other papers', () => {
    const missed = sameName.filter(([a, b]) => !meet(a, b));
    expect(missed).toEqual([]);
  });

  test.each(otherName)('%s and %s stay apart', (a = '', b = '') => {
    expect(meet(a, b)).toBe(false);
  });

  test('every word has at least one key and at most twenty, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        for (const word of words(text)) {
          const keys = soundKeys(word);
          expect(keys.length).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  test.runIf(given)(
    'names in Greek and Cyrillic letters meet their Latin spelling in lists from outside',
    () => {
      const pairs = [
        ...rowsOf('popular-forenames-AL-GR-MK-RS-BG.csv'),
        ...rowsOf('popular-surnames-AL-GR-MK-RS-BG.csv'),
      ]
        .map((row): [string, string] => [row['Localized Name'] ?? '', row['Romanized Name'] ?? ''])
        .filter(
          ([local, roman]) => !['Дария', 'Γεωργία', 'Jakob'].includes(local) && local !== '' && roman !== '',
        );
      const met = pairs.filter(([local, roman]) => meet(local, roman)).length;
      expect(pairs.length).toBeGreaterThan(200);
      expect(met / pairs.length).toBeGreaterThanOrEqual(0.99);
    },
  );

  test.runIf(given)('two different Albanian first names share a key in fewer than one of 200 pairs', () => {
    const names = [
      ...new Set(
        [...listOf('al-male.json'), ...listOf('al-female.json')].map((name) => stem(words(name)[0] ?? '')),
      ),
    ];
    let pairs = 0;
    let shared = 0;
    for (let i = 0; i < names.length; i++)
      for (let j = i + 1; j < names.length; j += 7) {
        pairs++;
        if (meet(names[i] ?? '', names[j] ?? '')) shared++;
      }
    process.stdout.write(`names that share a sound key by chance: ${shared} of ${pairs} pairs\n`);
    expect(shared / pairs).toBeLessThan(0.005);
  });
});
