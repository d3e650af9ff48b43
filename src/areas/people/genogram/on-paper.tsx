import { DrawnLines } from './drawn-lines.tsx';
import { useFamilyView } from './family-view.ts';
import look from './genogram.module.css';
import { KinName } from './kin-name.tsx';
import { size } from './place.ts';
import { PersonSymbol } from './symbol.tsx';
import { useKinWords } from './use-kin-words.ts';

/** The whole drawing at once, as wide as the sheet: what is printed, whatever part the screen shows. */
export const GenogramOnPaper = () => {
  const { layout } = useFamilyView();
  const { inside } = useKinWords();
  return (
    <svg className={look.paper} viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden>
      <DrawnLines layout={layout} />
      {layout.nodes.map((node) => (
        <g key={node.id} transform={`translate(${node.x} ${node.y})`}>
          <g transform={`translate(${(size.width - size.symbol) / 2} 0)`}>
            <PersonSymbol person={node} inside={inside(node.id)} />
          </g>
          <foreignObject x={0} y={size.symbol + 4} width={size.width} height={size.height - size.symbol - 4}>
            <div className={look.name}>
              <KinName person={node.id} />
            </div>
          </foreignObject>
        </g>
      ))}
    </svg>
  );
};
