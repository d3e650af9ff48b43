import { useFamilyView } from './family-view.ts';
import look from './genogram.module.css';
import { PersonSentence } from './person-sentence.tsx';
import { useKinWords } from './use-kin-words.ts';

/** The family in words, generation by generation: for screen readers, for print, and for whoever prefers reading. */
export const FamilyList = () => {
  const { layout, sentenceId, onOpen } = useFamilyView();
  const { t } = useKinWords();
  const rows = [...Map.groupBy(layout.nodes, ({ row }) => row).values()];
  return (
    <section aria-label={t('genogram.inWords')} className={look.words}>
      {rows.map((nodes) => (
        <ul key={nodes[0]?.id}>
          {nodes.map((node) => (
            <li key={node.id}>
              <span id={sentenceId(node.id)}>
                <PersonSentence node={node} />
              </span>
              {node.known && (
                <button
                  type="button"
                  className={look.open}
                  aria-label={t('genogram.open')}
                  aria-describedby={sentenceId(node.id)}
                  onClick={() => onOpen(node.id)}
                >
                  {t('genogram.open')}
                </button>
              )}
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
};
