// What other rooms of a consultation need around their pages.
export { ConsultationHead, type HeadProps } from './views/head.tsx'
export { ConsultationSpaceHead, type SpaceHeadProps } from './views/space/head.tsx'
