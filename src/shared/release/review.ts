/** Whether a standing text has not been read through for over 12 months, or never. Days as `YYYY-MM-DD`. */
export function isReviewDue(lastReviewed: string | null, today: string): boolean {
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return lastReviewed === null || lastReviewed < aYearAgo
}
