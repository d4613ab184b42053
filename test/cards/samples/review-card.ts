import { reviewCard } from '#src/cards/review-card.ts'
import { reviews } from './review.ts'
import { samplesOf } from './sample.ts'

export const samples = samplesOf(reviewCard, reviews)
