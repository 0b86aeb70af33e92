/** A share of a width as SVG writes it: `12.5%`. */
export const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
