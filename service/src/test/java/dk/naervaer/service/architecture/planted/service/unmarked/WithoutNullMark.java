package dk.naervaer.service.architecture.planted.service.unmarked;

/** Planted: a package that says nothing about null. */
final class WithoutNullMark {}
