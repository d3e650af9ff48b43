import type { Answers } from '../../core/forms/index.ts';
import type { Tale } from '../tale.ts';

/** The school or kindergarten of a child of that age, named by place: no school that exists is meant. */
export const schoolOf = (tale: Tale, age: number): string => {
  const { town, name } = tale.family.home;
  const where = town ? `lagjja ${1 + (tale.child.born.day % 14)}, ${name}` : name;
  if (age < 3) return '';
  if (age < 6) return `Kopshti, ${where}`;
  if (age < 15) return `Shkolla 9-vjeçare, ${where}`;
  return `Gjimnazi, ${town ? name : 'qendra e bashkisë'}`;
};

const classOf = (age: number): string =>
  age < 3 ? '' : age < 6 ? `Grupi i ${age}-vjeçarëve` : `Klasa ${Math.min(12, Math.max(1, age - 5))}`;

/** How the child stands with school, by age and by what the case is about. */
export const schoolStatus = (tale: Tale, age: number): { status: string; attendance: string | null } => {
  if (age < 3) return { status: 'not-of-age', attendance: null };
  if (age < 6)
    return tale.theme.schooling
      ? { status: 'not-of-age', attendance: null }
      : { status: 'pre-school', attendance: 'some-absences' };
  const said = tale.theme.schooling;
  if (said?.status === 'not-of-age') return { status: 'enrolled-regular', attendance: 'some-absences' };
  if (said) return { status: said.status, attendance: said.attendance ?? null };
  return { status: 'enrolled-regular', attendance: tale.grave ? 'some-absences' : 'every-day' };
};

const isEnrolled = (status: string): boolean =>
  !['dropped-out', 'never-enrolled', 'not-of-age'].includes(status);

export const schooling = (tale: Tale): Answers => {
  const { age } = tale;
  const { status, attendance } = schoolStatus(tale, age);
  const enrolled = isEnrolled(status);
  return {
    school_status: status,
    ...(enrolled || status === 'dropped-out'
      ? { school: schoolOf(tale, age), school_class: classOf(age) }
      : {}),
    ...(enrolled && attendance ? { school_attendance: attendance } : {}),
    ...(enrolled && age >= 6
      ? { school_contact: tale.seed.pick(['Mësuesja kujdestare', 'Psikologja e shkollës']) }
      : {}),
  };
};

/** What the education directorate reports. */
export const educationReport = (tale: Tale, day: Temporal.PlainDate): Answers => {
  const age = tale.ageOn(day);
  const { status, attendance } = schoolStatus(tale, age);
  return {
    reported_on: day.toString(),
    school: schoolOf(tale, age),
    school_class: classOf(age),
    school_status: status,
    ...(attendance ? { school_attendance: attendance } : {}),
    ...(attendance && attendance !== 'every-day'
      ? { days_missed: attendance === 'many-absences' ? 31 : tale.seed.between(3, 9) }
      : {}),
  };
};
