import { tellStories } from './tell.ts'

tellStories('web')
