package resolve

// references binds words that are no names to what they stand for.
func (s *state) references() {}
