import { useTranslation } from 'react-i18next';
import { useHiddenNames } from './hidden-names.tsx';
import look from './person-name.module.css';

interface Props {
  /** The name as it is shown; null for a person without one. */
  name: string | null;
  /** What a nameless person is called until a name is known. */
  working?: string | null;
  strong?: boolean;
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${word.charAt(0)}.`)
    .join(' ');

/** A person's name; initials while names are hidden, a working name in italics for whoever has none. */
export const PersonName = ({ name, working, strong }: Props) => {
  const { t } = useTranslation('parts');
  const { hidden } = useHiddenNames();
  const Tag = strong ? 'strong' : 'span';
  const written = name ?? working;
  if (!written) return <Tag className={look.none}>{t('name.none')}</Tag>;
  if (hidden)
    return (
      <Tag className={look.name} title={t('name.hidden')}>
        {initials(written)}
      </Tag>
    );
  return name ? (
    <Tag className={look.name}>{name}</Tag>
  ) : (
    <Tag className={look.none} title={t('name.working')}>
      „{working}”
    </Tag>
  );
};
