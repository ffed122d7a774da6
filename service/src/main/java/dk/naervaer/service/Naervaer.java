package dk.naervaer.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program's door: starts the service. */
@SpringBootApplication
public class Naervaer {

  /** Starts the service with Spring's arguments. */
  public static void main(String[] args) {
    SpringApplication.run(Naervaer.class, args);
  }
}
