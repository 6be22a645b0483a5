// Names the shapes of the API: each becomes one schema of the OpenAPI document, and is referred to by its name there.
import { z } from 'zod'

/** Every named shape, as the OpenAPI document lists them. */
export const shapes = z.registry<{ id: string; description?: string }>()

/** Gives a shape its name in the OpenAPI document; `id` in upper camel case, one shape a name. */
export function named<Shape extends z.ZodType>(id: string, description: string, shape: Shape): Shape {
  shapes.add(shape, { id, description })
  return shape
}
