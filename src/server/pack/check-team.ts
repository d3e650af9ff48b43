import type { PlacesFile } from '../../core/pack/place-schema.ts';
import { type Protocol, purposeCodes } from '../../core/pack/protocol-schema.ts';
import type { Agency, Discipline, SectionWords } from '../../core/pack/team-schema.ts';
import type { Path } from './reasons.ts';
import type { Problem, Written } from './written-file.ts';

/** Every code that stands twice, where it stands the second time. */
export const twice = (
  { problem }: Written<unknown>,
  rows: readonly { code: string }[],
  path: (at: number) => Path,
): Problem[] =>
  rows.flatMap(({ code }, at) =>
    rows.findIndex((row) => row.code === code) < at
      ? [problem([...path(at), 'code'], `the code "${code}" stands twice`)]
      : [],
  );

export const checkSections = (file: Written<{ sections: SectionWords[] }>): Problem[] =>
  twice(file, file.value.sections, (at) => ['sections', at]);

export const checkDisciplines = (file: Written<{ disciplines: Discipline[] }>): Problem[] =>
  twice(file, file.value.disciplines, (at) => ['disciplines', at]);

/** Agencies sit in a discipline and in a municipality that the pack knows. */
export const checkAgencies = (
  file: Written<{ agencies: Agency[] }>,
  disciplines: readonly Discipline[],
  places: readonly Written<PlacesFile>[],
): Problem[] => {
  const municipalities = new Set(
    places.flatMap(({ value }) =>
      value.places.flatMap(({ kind, code }) => (kind === 'municipality' ? code : [])),
    ),
  );
  return [
    ...twice(file, file.value.agencies, (at) => ['agencies', at]),
    ...file.value.agencies.flatMap(({ discipline, municipality }, at) => [
      ...(disciplines.some(({ code }) => code === discipline)
        ? []
        : [file.problem(['agencies', at, 'discipline'], `there is no discipline "${discipline}"`)]),
      ...(municipalities.has(municipality)
        ? []
        : [file.problem(['agencies', at, 'municipality'], `there is no municipality "${municipality}"`)]),
    ]),
  ];
};

/** The protocol speaks of every section, of known disciplines only, and of every purpose. */
export const checkProtocol = (
  file: Written<Protocol>,
  sections: readonly SectionWords[],
  disciplines: readonly Discipline[],
): Problem[] => {
  const { value, problem } = file;
  const known = new Set(sections.map(({ code }) => code));
  const knownDisciplines = new Set(disciplines.map(({ code }) => code));
  const unknownRows = Object.keys(value.sections).filter((code) => !known.has(code));
  const missingRows = [...known].filter((code) => !value.sections[code]);
  const missingPurposes = purposeCodes.filter((code) => !value.purposes.some((one) => one.code === code));
  return [
    ...unknownRows.map((code) => problem(['sections', code], `there is no section "${code}"`)),
    ...missingRows.map((code) =>
      problem(['sections'], `the section "${code}" has no row: nobody could read it`),
    ),
    ...missingPurposes.map((code) => problem(['purposes'], `the purpose "${code}" is missing`)),
    ...value.purposes.flatMap(({ opens }, at) =>
      (opens === 'all' ? [] : opens).flatMap((code, n) =>
        known.has(code) ? [] : [problem(['purposes', at, 'opens', n], `there is no section "${code}"`)],
      ),
    ),
    ...Object.entries(value.sections).flatMap(([section, { cells }]) => [
      ...Object.keys(cells).flatMap((discipline) =>
        knownDisciplines.has(discipline)
          ? []
          : [problem(['sections', section, 'cells', discipline], `there is no discipline "${discipline}"`)],
      ),
      ...[...knownDisciplines].flatMap((discipline) =>
        cells[discipline]
          ? []
          : [
              problem(
                ['sections', section, 'cells'],
                `the cell of "${discipline}" is missing; write none to close it`,
              ),
            ],
      ),
    ]),
  ];
};
