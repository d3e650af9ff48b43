import { geoMercator, geoPath } from 'd3-geo';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BordersKept, PublicPoint } from './contract.ts';
import type { Covered } from './covered.ts';
import look from './map.module.css';
import { type Spot, spotsOf } from './spots.ts';

const [width, height, margin] = [640, 480, 20];
/** As wide as the number of a spot on a telephone. */
const apart = 34;

interface Props extends BordersKept {
  covered: ReadonlyMap<string, Covered>;
  /** What the map must show whole; where it has no borders, all of them. */
  around: ReadonlySet<string>;
  points: readonly PublicPoint[];
  label: string;
  sayPlace: (code: string) => string;
}

const featureOf = ({ place, outline }: BordersKept['borders'][number]) => ({
  type: 'Feature' as const,
  properties: { place },
  geometry: { type: 'MultiPolygon' as const, coordinates: outline },
});

/** Lines for what is covered whole, dots for what is covered in part: told apart without any colour. */
const Hatching = ({ id, how }: { id: string; how: Covered }) => (
  <pattern id={id} width={10} height={10} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width={10} height={10} className={look.ground} />
    {how === 'whole' ? (
      <line x1={0} y1={5} x2={10} y2={5} className={look.hatch} />
    ) : (
      <circle cx={5} cy={5} r={1.6} className={look.dot} />
    )}
  </pattern>
);

type Fills = Readonly<Record<Covered, string>>;

const Legend = ({ fills, spots }: { fills: Fills; spots: readonly Spot[] }) => {
  const { t } = useTranslation('directory');
  return (
    <ul className={look.legend}>
      {(['whole', 'part'] as const).map((how) => (
        <li key={how}>
          <svg aria-hidden className={look.swatch}>
            <rect width="100%" height="100%" style={{ fill: `url(#${fills[how]})` }} />
          </svg>
          {t(`map.${how}`)}
        </li>
      ))}
      {spots.map(({ x, y, names }, n) => (
        <li key={`${x} ${y}`}>{t('map.point', { number: n + 1, name: names.join(', ') })}</li>
      ))}
    </ul>
  );
};

/** Borders with what is covered hatched and named, and public places as numbers. A list beside it says the same. */
export const Drawing = ({ borders, credits, covered, around, points, label, sayPlace }: Props) => {
  const { t } = useTranslation('directory');
  const id = useId();
  const { areas, spots } = useMemo(() => {
    const features = borders.map(featureOf);
    const shown = features.filter(({ properties: { place } }) => around.has(place) || covered.has(place));
    const projection = geoMercator().fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      { type: 'FeatureCollection', features: shown.length > 0 ? shown : features },
    );
    const path = geoPath(projection);
    const placed = points.flatMap(({ name, longitude, latitude }) => {
      const [x, y] = projection([longitude, latitude]) ?? [-1, -1];
      return x >= 0 && x <= width && y >= 0 && y <= height ? [{ name, x, y }] : [];
    });
    return {
      spots: spotsOf(placed, apart),
      areas: features.map((feature) => ({
        place: feature.properties.place,
        line: path(feature) ?? '',
        middle: path.centroid(feature),
      })),
    };
  }, [borders, around, covered, points]);
  const fills: Fills = { whole: `${id}-whole`, part: `${id}-part` };
  return (
    <figure className={look.figure}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} className={look.map}>
        <defs>
          <Hatching id={fills.whole} how="whole" />
          <Hatching id={fills.part} how="part" />
        </defs>
        {areas.map(({ place, line }) => {
          const how = covered.get(place);
          return (
            <path
              key={place}
              d={line}
              className={look.area}
              {...(how ? { style: { fill: `url(#${fills[how]})` } } : {})}
            />
          );
        })}
        {areas
          .filter(({ place }) => around.has(place) || covered.has(place))
          .map(({ place, middle: [x, y] }) => (
            <text key={place} x={x} y={y} className={covered.has(place) ? look.coveredName : look.name}>
              {sayPlace(place)}
            </text>
          ))}
        {spots.map(({ x, y }, n) => (
          <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
            <circle r={15} className={look.point} />
            <text className={look.number}>{n + 1}</text>
          </g>
        ))}
      </svg>
      <Legend fills={fills} spots={spots} />
      <figcaption className="rr-quiet">{t('map.credit', { credit: credits.join('; ') })}</figcaption>
    </figure>
  );
};
