// A picture as data: shapes on a sheet, in pixels from its top left. Later ones lie on top.
import type { Weight } from '../fonts/face.ts'

export type Point = readonly [x: number, y: number]

export type Box = {
  readonly kind: 'box'
  readonly at: Point
  readonly size: Point
  readonly fill?: string
  readonly stroke?: string
  /** Of the stroke, 2 unless told. */
  readonly width?: number
  readonly dashed?: boolean
  readonly radius?: number
}

/** Drawn on a sheet of 24 by 24, set at this point in this size; lines are stroked, `filled` parts are filled. */
export type Icon = {
  readonly kind: 'icon'
  readonly at: Point
  readonly size: number
  readonly colour: string
  readonly lines?: string
  readonly filled?: string
  readonly dashed?: boolean
  /** What stands out of the filled part. */
  readonly cut?: string
  readonly cutColour?: string
}

/** `at` is the left (or middle, or right) end of the line the letters stand on. `within`: made smaller to fit. */
export type Words = {
  readonly kind: 'words'
  readonly at: Point
  readonly text: string
  readonly size: number
  readonly weight: Weight
  readonly colour: string
  readonly align?: 'left' | 'middle' | 'right'
  readonly within?: number
}

export type Shape = Box | Icon | Words

export type Drawing = { readonly size: Point; readonly paper: string; readonly shapes: readonly Shape[] }
