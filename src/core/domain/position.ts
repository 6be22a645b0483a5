// A place on the earth, and how far two of them are from each other.
import { z } from 'zod'

/** Degrees, north and east. */
export const Position = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type Position = z.infer<typeof Position>

const earthRadiusKm = 6371

/** The shortest way over the ground in kilometres, as a straight line, not by road. */
export function distanceKm(from: Position, to: Position): number {
  const [a, b] = [radians(from.latitude), radians(to.latitude)]
  const [north, east] = [b - a, radians(to.longitude - from.longitude)]
  const chord = Math.sin(north / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(east / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
