import {
  type Node as FlowNode,
  type NodeProps,
  Panel,
  ReactFlow,
  type ReactFlowInstance,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { createContext, type KeyboardEvent, useContext, useMemo, useRef, useState } from 'react';
import type { Id } from '../../../core/id.ts';
import { DrawnLines } from './drawn-lines.tsx';
import { useFamilyView } from './family-view.ts';
import look from './genogram.module.css';
import { KinName } from './kin-name.tsx';
import type { Node } from './layout.ts';
import { directionOf, nextPerson } from './moving.ts';
import { size } from './place.ts';
import { PersonSymbol } from './symbol.tsx';
import { useKinWords } from './use-kin-words.ts';

type PersonFlowNode = FlowNode<{ person: Node }, 'person'>;

interface Walking {
  /** The one person who is reached with Tab; arrows move on from there. */
  active: Id;
  walk: (event: KeyboardEvent, from: Id) => void;
  stand: (person: Id) => void;
  keep: (person: Id, element: HTMLButtonElement | null) => void;
}
const WalkingContext = createContext<Walking | null>(null);

const PersonNode = ({ data: { person } }: NodeProps<PersonFlowNode>) => {
  const { sentenceId, onOpen } = useFamilyView();
  const { inside } = useKinWords();
  const walking = useContext(WalkingContext);
  return (
    <button
      type="button"
      ref={(element) => walking?.keep(person.id, element)}
      className={`${look.person} nopan`}
      aria-labelledby={sentenceId(person.id)}
      aria-disabled={!person.known}
      tabIndex={walking?.active === person.id ? 0 : -1}
      onFocus={() => walking?.stand(person.id)}
      onKeyDown={(event) => walking?.walk(event, person.id)}
      onClick={() => person.known && onOpen(person.id)}
    >
      <span className={look.mark} data-inside={inside(person.id)} aria-hidden>
        <svg width={size.symbol} height={size.symbol} aria-hidden>
          <PersonSymbol person={person} inside="" />
        </svg>
      </span>
      <span className={look.name} aria-hidden>
        <KinName person={person.id} />
      </span>
    </button>
  );
};

const nodeTypes = { person: PersonNode };

const Controls = () => {
  const { t } = useKinWords();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const acts = [
    { key: 'zoomIn', Icon: ZoomIn, act: () => zoomIn() },
    { key: 'zoomOut', Icon: ZoomOut, act: () => zoomOut() },
    { key: 'fit', Icon: Maximize, act: () => fitView({ padding: 0.05 }) },
  ] as const;
  return (
    <Panel position="top-right" className={look.controls}>
      {acts.map(({ key, Icon, act }) => (
        <button
          key={key}
          type="button"
          aria-label={t(`genogram.${key}`)}
          title={t(`genogram.${key}`)}
          onClick={() => void act()}
        >
          <Icon size={18} aria-hidden />
        </button>
      ))}
    </Panel>
  );
};

/** Moves the keyboard from person to person and brings whoever has it into the picture. */
const useWalking = (): Walking => {
  const { layout, child } = useFamilyView();
  const { setCenter, getZoom } = useReactFlow();
  const [active, setActive] = useState<Id>(child);
  const elements = useRef(new Map<Id, HTMLButtonElement>());
  return {
    active: layout.nodes.some(({ id }) => id === active) ? active : (layout.nodes[0]?.id ?? ''),
    stand: setActive,
    keep: (person, element) => {
      if (element) elements.current.set(person, element);
      else elements.current.delete(person);
    },
    walk: (event, from) => {
      const direction = directionOf(event.key);
      if (!direction) return;
      event.preventDefault();
      const next = nextPerson(layout.nodes, from, direction);
      const node = layout.nodes.find(({ id }) => id === next);
      elements.current.get(next)?.focus({ preventScroll: true });
      if (node)
        void setCenter(node.x + size.width / 2, node.y + size.height / 2, { zoom: getZoom(), duration: 0 });
    },
  };
};

/** Below this the names cannot be read. */
const readable = 0.65;

/** The drawing on the screen: moved, zoomed, and walked through with the arrow keys. */
export const GenogramCanvas = () => {
  const { layout, child } = useFamilyView();
  const walking = useWalking();
  const nodes = useMemo(
    () =>
      layout.nodes.map(
        (person): PersonFlowNode => ({
          id: person.id,
          type: 'person',
          position: { x: person.x, y: person.y },
          width: size.width,
          height: size.height,
          data: { person },
          // The button inside is the control; the box around it says nothing of its own.
          domAttributes: { 'aria-roledescription': undefined },
        }),
      ),
    [layout],
  );
  /** Where the whole family would be too small to read, the child is shown first. */
  const beginWithChild = ({ getZoom, setCenter }: ReactFlowInstance<PersonFlowNode>) => {
    const node = layout.nodes.find(({ id }) => id === child);
    if (node && getZoom() < readable)
      void setCenter(node.x + size.width / 2, node.y + size.height / 2, { zoom: readable });
  };
  return (
    <WalkingContext value={walking}>
      <ReactFlow
        nodes={nodes}
        nodeTypes={nodeTypes}
        fitView
        fitViewOptions={{ padding: 0.05, maxZoom: 1 }}
        onInit={beginWithChild}
        minZoom={0.2}
        maxZoom={2}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnScroll={false}
        preventScrolling={false}
        proOptions={{ hideAttribution: true }}
      >
        <ViewportPortal>
          <svg className={look.lines} width={layout.width} height={layout.height} aria-hidden>
            <DrawnLines layout={layout} />
          </svg>
        </ViewportPortal>
        <Controls />
      </ReactFlow>
    </WalkingContext>
  );
};
