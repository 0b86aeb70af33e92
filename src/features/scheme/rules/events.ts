/** What others are told when an action moves, or its journal says something new: its identifier. */
export const actionMoved = 'scheme.action-moved'
