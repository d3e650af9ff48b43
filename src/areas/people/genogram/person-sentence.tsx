import { Fragment } from 'react';
import { useFamilyView } from './family-view.ts';
import { KinName } from './kin-name.tsx';
import type { Node } from './layout.ts';
import { type Role, rolesOf } from './roles.ts';
import { useKinWords } from './use-kin-words.ts';

const RoleText = ({ role }: { role: Role }) => {
  const { t, relation } = useKinWords();
  const said = relation(role.relation);
  return (
    <>
      {role.ended ? t('genogram.ended', { relation: said }) : said}
      {role.to && (
        <>
          {' '}
          ({t('genogram.forWhom')} <KinName person={role.to} />)
        </>
      )}
    </>
  );
};

/** Who somebody is, in a sentence: “Nëna: Mirela Çela, 34 vjeç, jeton me fëmijën”. */
export const PersonSentence = ({ node }: { node: Node }) => {
  const { child, told } = useFamilyView();
  const { t, age, livesWithChild } = useKinWords();
  const roles = rolesOf(node.id, told.kin, child);
  const more = [
    node.known && (node.deceased ? t('genogram.deceased') : age(node.id)),
    livesWithChild(node.id) && t('genogram.livesWithChild'),
    node.suspected &&
      roles.every(({ relation }) => relation !== 'alleged-perpetrator') &&
      t('genogram.suspected'),
    !node.known && t('genogram.closed'),
  ].filter((text) => text !== false);
  return (
    <>
      {node.index && t('genogram.index')}
      {!node.index && roles.length === 0 && t('genogram.related')}
      {roles.map((role, at) => (
        <Fragment key={`${role.relation} ${role.to ?? ''}`}>
          {at > 0 && ', '}
          <RoleText role={role} />
        </Fragment>
      ))}
      {': '}
      <KinName person={node.id} strong />
      {more.map((text) => `, ${text}`)}
    </>
  );
};
