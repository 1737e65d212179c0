import { tellStories } from './tell.ts'

tellStories('telegram')
