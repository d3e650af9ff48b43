/**
 * In whose name the server writes in another municipality. Nobody is given these roles: they stand for the unit on the
 * other side while an act of two municipalities is decided, so that nobody of this one can write in its place.
 */
export const offeringUnit = 'offering-unit';
export const receivingUnit = 'receiving-unit';
