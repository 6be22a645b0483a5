// A refusal as the Bot API words it.
export class ApiError extends Error {
  readonly code: number
  readonly retryAfter: number | undefined

  constructor(code: number, description: string, retryAfter?: number) {
    super(description)
    this.name = 'ApiError'
    this.code = code
    this.retryAfter = retryAfter
  }

  static badRequest(why: string): ApiError {
    return new ApiError(400, `Bad Request: ${why}`)
  }

  static forbidden(why: string): ApiError {
    return new ApiError(403, `Forbidden: ${why}`)
  }

  static conflict(why: string): ApiError {
    return new ApiError(409, `Conflict: ${why}`)
  }

  static tooManyRequests(retryAfter: number): ApiError {
    return new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, retryAfter)
  }
}
