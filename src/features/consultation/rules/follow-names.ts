/** What others are told when an answer is published: its identifier. */
export const answerPublished = 'consultation.answer-published'

/** What others are told when somebody chooses whether they are told: the print of their address, and what they chose. */
export const followingChosen = 'consultation.following-chosen'

/** The jobs of following: an answer was published; an action moved; the mails of a morning are made. */
export const followJobs = {
  published: 'consultation.follow-answer',
  moved: 'consultation.follow-action',
  digest: 'consultation.follow-digest',
} as const
