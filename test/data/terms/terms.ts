/** The words by which a test can tell that an answer makes a point. */
export interface QuestionTerms {
  /** One list per key point: all of them stand in the strong answer, one or more in the key point. */
  readonly keyPoints: readonly (readonly string[])[];
  /** Misconceptions that the weak answer shows: all terms stand in it, one or more in the misconception. */
  readonly weak: readonly { readonly misconception: number; readonly terms: readonly string[] }[];
}
